// Choosing films to be acted on together: one more or less, on to another, all that is shown, none.

import { api } from "../api";
import { questionOf } from "../route";
import { bringIntoSight } from "../screen";
import { chosenOf, countOf, having, holdsAt, isIn, mostNamed, type Selection } from "../selection";
import type { List } from "../state";
import type { Failure } from "../types/Failure";
import { words } from "../words/deferred";
import { written } from "../words/strokes";
import { windowsShown } from "./list";
import { loop } from "./loop";
import { say } from "./notice";

/** Where a range begins: at this place of that list, and beside what was chosen then. */
let anchor: { list: List; at: number; beside: Selection } | null = null;
/** Rises with every choice: films of a range that come late are no longer meant. */
let choosing = 0;

/** What is selected here; nothing elsewhere than where it was. */
export function selectionNow(): Selection | null {
  const { selection, route } = loop.state;
  return selection && route.at === "films" && holdsAt(selection, route) ? selection : null;
}

export const isSelected = (film: number) => {
  const selection = selectionNow();
  return selection !== null && isIn(selection, film);
};

export function countSelected() {
  const selection = selectionNow();
  return selection === null ? 0 : countOf(selection, windowsShown(loop.state).total);
}

export const chosenNow = () => chosenOf(selectionNow() ?? none());

const none = (): Selection => {
  const { route } = loop.state;
  return { shelf: route.at === "films" ? route.shelf : "all", question: null, films: new Set() };
};

export function choose(selection: Selection | null) {
  choosing++;
  loop.state.selection = selection;
  loop.draw();
}

export function endSelection() {
  anchor = null;
  choose(null);
}

/** One film more, or less; where it stands, a range can begin. */
export function toggleSelected(film: number, at: number) {
  const selection = selectionNow() ?? none();
  const next = having(selection, [film], !isIn(selection, film));
  choose(next);
  anchor = { list: loop.state.list, at, beside: next };
  // The bar came, and took some of the room.
  if (countSelected() === 1 && at >= 0) bringIntoSight(at);
}

/** All that is shown, also what was not fetched. */
export function selectAll() {
  const { route } = loop.state;
  if (route.at === "films") choose({ shelf: route.shelf, question: questionOf(route), films: new Set() });
}

/** From where the last film was chosen, or from this one, to that place. */
export function selectTo(at: number, from = at) {
  const { list } = loop.state;
  if (anchor?.list !== list || anchor.at < 0) anchor = { list, at: from, beside: selectionNow() ?? none() };
  return selectPlaces([[Math.min(anchor.at, at), Math.max(anchor.at, at)]], anchor.beside);
}

/** The films at these places, each from the first to the last, beside what was chosen. */
export async function selectPlaces(places: [first: number, last: number][], beside = none()) {
  const size = places.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  if (size > mostNamed) return say(words.rangeTooLong(mostNamed, written("Ctrl A")));
  const mine = ++choosing;
  try {
    const films = await Promise.all(places.map(([first, last]) => filmsBetween(first, last)));
    if (mine === choosing) choose(having(beside, films.flat(), true));
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

/** As many as the core gives at once. */
const window = 500;

async function filmsBetween(first: number, last: number): Promise<number[]> {
  const { list, route } = loop.state;
  const films: number[] = [];
  for (let at = first; at <= last; at++) {
    const card = list.films.at(at) ?? list.readings.at(at)?.card;
    if (card !== undefined) films.push(card.film);
    else if (route.at === "films") {
      const count = Math.min(window, last - at + 1);
      const { cards } = await api.films(questionOf(route), { first: at, count });
      films.push(...cards.map(({ film }) => film));
      at += count - 1;
    }
  }
  return films;
}
