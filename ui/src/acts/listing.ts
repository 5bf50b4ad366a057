// A film, or those selected, put on lists and taken off them.

import { api } from "../api";
import type { ListsDialog } from "../label-dialogs";
import type { Card } from "../types/Card";
import type { Chosen } from "../types/Chosen";
import type { Failure } from "../types/Failure";
import type { ListLine } from "../types/ListLine";
import { words } from "../words/deferred";
import { listShown } from "./labels";
import { loop } from "./loop";
import { changeLabels as change } from "./many";
import { folded } from "./meant";
import { chosenNow, countSelected } from "./selecting";

export async function askForLists(card: Card) {
  try {
    const { page } = loop.state;
    const { lists } = page?.card.film === card.film ? page : await api.film(card.film);
    open(card, { these: [card.film] }, 1, lists);
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

/** Of many it is known that all are on a list only where that is what is shown. */
export function askForListsOfSelected() {
  const shown = listShown();
  open(null, chosenNow(), countSelected(), shown === undefined ? [] : [shown]);
}

function open(card: Card | null, films: Chosen, count: number, on: { list: number }[]) {
  const those = new Set(on.map(({ list }) => list));
  loop.state.dialog = { kind: "lists", card, films, count, on: those, typed: "", said: null, refused: null };
  loop.draw();
}

const known = () => loop.state.labels?.lists ?? [];

/** Those whose name has what is typed. */
export const listsFor = ({ typed }: ListsDialog): ListLine[] =>
  known().filter(({ name }) => folded(name).includes(folded(typed.trim())));

/** The one that is called as what is typed. */
export const listNamed = ({ typed }: ListsDialog): ListLine | undefined =>
  known().find(({ name }) => folded(name) === folded(typed.trim()));

export function typeList(dialog: ListsDialog, typed: string) {
  Object.assign(dialog, { typed, refused: null });
  loop.draw();
}

export async function setOnList(dialog: ListsDialog, { list, name }: ListLine, on: boolean) {
  const { films } = dialog;
  const act = () => (on ? api.putOnList(list, films) : api.takeOffList(list, films));
  const failure = await change(dialog, act);
  if (failure === null) {
    const now = new Set(dialog.on);
    if (on) now.add(list);
    else now.delete(list);
    Object.assign(dialog, { on: now, said: on ? words.putOn(name) : words.takenOff(name), refused: null });
  }
  // Also where it was refused: the box is as it was.
  loop.draw();
}

/** The list of that name, or a new one of it. */
export async function takeList(dialog: ListsDialog) {
  const { typed } = dialog;
  const name = typed.trim();
  const there = listNamed(dialog);
  if (name === "") return;
  // At once: whoever types on means another.
  typeList(dialog, "");
  if (there !== undefined) return setOnList(dialog, there, true);
  const draft = { name, introduction: "", ranked: false };
  const failure = await change(dialog, () => api.makeList(draft, dialog.films));
  if (failure !== null) {
    if (dialog.typed === "") dialog.typed = typed;
    return loop.draw();
  }
  const made = listNamed({ ...dialog, typed });
  if (made) dialog.on = new Set(dialog.on).add(made.list);
  Object.assign(dialog, { said: words.putOn(name), refused: null });
  loop.draw();
}
