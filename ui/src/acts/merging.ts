// Two films that are one: the other one is found, what would become of each part is shown, and one becomes part of the other.

import { api } from "../api";
import { settle } from "../drafts";
import type { MergeDialog, MergePair } from "../merge-dialog";
import { closeDialog, focusOn } from "../screen";
import type { Card } from "../types/Card";
import type { Failure } from "../types/Failure";
import type { MergePreview } from "../types/MergePreview";
import type { Question } from "../types/Question";
import { loop } from "./loop";
import { openFilm } from "./navigation";
import { leaveFilm } from "./pages";
import { chosenNow, endSelection, isSelected } from "./selecting";

const most = 6;

let finding: Promise<unknown> = Promise.resolve();

const fresh = (card: Card | null, pair: MergePair | null = null): MergeDialog => ({
  kind: "merge",
  card,
  typed: "",
  found: [],
  chosen: 0,
  answered: false,
  pair,
  refused: null,
  busy: false,
});

const isOpen = (dialog: MergeDialog) => loop.state.dialog === dialog;

/** What is called as this film is likely the other one, and offered before anything is typed. */
export function askToMerge(card: Card) {
  const dialog = fresh(card);
  loop.state.dialog = dialog;
  loop.draw();
  finding = find(dialog);
  return finding;
}

export async function askToMergeSelected() {
  try {
    const [film, into] = await selectedTwo();
    if (film === undefined || into === undefined) return;
    loop.state.dialog = fresh(null, await pairOf(film, into));
    loop.draw();
    await focusOn("#merge-do");
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

/** Of all that is shown but a few, the films that are left are looked for. */
async function selectedTwo(): Promise<number[]> {
  const chosen = chosenNow();
  if ("these" in chosen) return chosen.these;
  const films: number[] = [];
  for (let first = 0, count = 500; films.length < 2; first += count) {
    const { cards } = await api.films(chosen.all.question, { first, count });
    films.push(...cards.map(({ film }) => film).filter(isSelected));
    if (cards.length === 0) break;
  }
  return films;
}

export function typeOther(dialog: MergeDialog, typed: string) {
  Object.assign(dialog, { typed, chosen: 0, answered: false, refused: null });
  loop.draw();
  finding = find(dialog);
  return finding;
}

export function chooseOther(dialog: MergeDialog, at: number) {
  dialog.chosen = at;
  loop.draw();
}

async function find(dialog: MergeDialog) {
  const { card, typed } = dialog;
  const search = typed.trim() || (card?.title ?? "");
  const question: Question = { conditions: [], search, sort: "title", descending: false };
  try {
    const { cards, near } = await api.films(question, { first: 0, count: most + 1 });
    // What was typed in the meantime has its own answer.
    if (!isOpen(dialog) || dialog.typed !== typed) return;
    const others = cards.filter(({ film }) => film !== card?.film).slice(0, most);
    // Whoever typed nothing is not offered what only resembles it.
    dialog.found = near && typed.trim() === "" ? [] : others;
    dialog.chosen = Math.min(dialog.chosen, Math.max(0, dialog.found.length - 1));
    dialog.answered = true;
    loop.draw();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

/** By Enter: the one that is chosen of what was found for all that is typed by now. */
export async function takeChosen(dialog: MergeDialog) {
  await finding;
  const other = dialog.found[dialog.chosen];
  if (other !== undefined && isOpen(dialog)) await takeOther(dialog, other);
}

export async function takeOther(dialog: MergeDialog, other: Card) {
  const { card } = dialog;
  if (card === null || dialog.busy) return;
  dialog.busy = true;
  try {
    const pair = await pairOf(card.film, other.film);
    if (isOpen(dialog)) Object.assign(dialog, { pair, refused: null });
  } catch (thrown) {
    const failure = thrown as Failure;
    if (failure.kind === "refused" && isOpen(dialog)) dialog.refused = failure.message;
    else loop.fail(failure);
  }
  dialog.busy = false;
  loop.draw();
  if (isOpen(dialog) && dialog.pair !== null) await focusOn("#merge-do");
}

/** What was typed last counts. */
async function pairOf(film: number, into: number): Promise<MergePair> {
  await settle();
  const ways = await Promise.all([api.mergePreview(film, into), api.mergePreview(into, film)]);
  return { ways: staysByItself(...ways) ? [ways[1], ways[0]] : ways, holds: "into" };
}

/** Whether the one that goes by the first way would rather stay: one of a collection, then the one with more said of it, then
 * the one that was there first. */
function staysByItself(one: MergePreview, other: MergePreview): boolean {
  const ofCollection = ({ collections }: MergePreview) => (collections.length > 0 ? 1 : 0);
  return (
    (ofCollection(one) - ofCollection(other) || said(one) - said(other) || other.film.film - one.film.film) >
    0
  );
}

/** How much comes over from the one that goes. */
const said = ({ viewings, half_stars, notes, sealed_notes, pictures, ...names }: MergePreview) =>
  viewings +
  [half_stars[0] !== null, notes[0], sealed_notes[0], pictures[0]].filter(Boolean).length +
  names.tags.length +
  names.lists.length +
  names.identifiers.length;

/** The other one stays, and with it its own rating: also where that was the one chosen. */
export function swapTwo(dialog: MergeDialog) {
  const { pair } = dialog;
  if (pair === null || dialog.busy) return;
  const [shown, other] = pair.ways;
  dialog.pair = { ways: [other, shown], holds: "into" };
  dialog.refused = null;
  loop.draw();
}

export function letHold(pair: MergePair, holds: MergePair["holds"]) {
  pair.holds = holds;
  loop.draw();
}

/** Another film is looked for. */
export async function lookAgain(dialog: MergeDialog) {
  Object.assign(dialog, { pair: null, refused: null });
  loop.draw();
  await focusOn("#merge-other");
}

/** Whether there are two ratings, of which one has to be chosen. */
export const ratingsDiffer = ({ half_stars: [film, into] }: MergePreview) =>
  film !== null && into !== null && film !== into;

/** In half stars; none if neither has one. */
function ratingOf({ ways: [{ half_stars }], holds }: MergePair) {
  const [film, into] = half_stars;
  return holds === "film" ? (film ?? into) : (into ?? film);
}

/** The page of the one that went closes, and that of the one it became opens. */
export async function mergeTwo(dialog: MergeDialog) {
  const { pair } = dialog;
  if (pair === null || dialog.busy) return;
  const { film, into } = pair.ways[0];
  Object.assign(dialog, { busy: true, refused: null });
  loop.draw();
  const failure = await loop.change(
    async () => {
      await settle();
      const changed = await api.mergeFilms(film.film, into.film, ratingOf(pair));
      leaveFilm(film.film);
      return changed;
    },
    { refused: (message) => Object.assign(dialog, { refused: message }) },
  );
  dialog.busy = false;
  loop.draw();
  if (failure !== null) return;
  if (isSelected(film.film)) endSelection();
  closeDialog();
  await openFilm(into.film);
}
