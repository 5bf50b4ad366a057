// Many films seen on one date, or on none that is known.

import { api } from "../api";
import { closeDialog, selectText } from "../screen";
import type { When } from "../state";
import { words } from "../words/deferred";
import { loop } from "./loop";
import { changeMany } from "./many";
import { chosenNow, countSelected } from "./selecting";
import { takeDate, understandText } from "./understanding";

const dialogOf = () => (loop.state.dialog?.kind === "seenAll" ? loop.state.dialog : null);

export async function askWhenSeen() {
  const when: When = { text: words.today, paused: false, refused: "" };
  loop.state.dialog = { kind: "seenAll", films: chosenNow(), count: countSelected(), when, refused: null };
  loop.draw();
  // What is suggested is typed over.
  await Promise.all([understandWhenSeen(words.today), selectText("#when-seen")]);
}

const ask = async (text: string) =>
  text.trim() === "" ? { date: "", other: null, before_film: null } : api.understandDate(text, null);

export const understandWhenSeen = (text: string) => understandText(text, ask, takeWhenSeen);

export function takeWhenSeen(when: When) {
  const dialog = dialogOf();
  if (dialog === null) return;
  dialog.when = when;
  loop.draw();
}

/** A day that is one press away. */
export async function chooseDaySeen(day: "today" | "yesterday" | "") {
  const { date } = await ask(day);
  const text = date === "" ? "" : words.spelled(date);
  takeWhenSeen(takeDate({ text, paused: true, date, other: null, beforeFilm: null }));
}

/** While it is being done: a second press would see them twice. */
let marking = false;

export async function markSelectedSeen(text: string) {
  const dialog = dialogOf();
  if (dialog === null || marking) return;
  if (dialog.when.text !== text || !("date" in dialog.when)) await understandWhenSeen(text);
  const { when, films } = dialog;
  // Whoever saves has paused.
  if (!("date" in when)) {
    takeWhenSeen({ ...when, paused: true });
    return selectText("#when-seen");
  }
  marking = true;
  const failure = await changeMany(() => api.markAllSeen(films, when.date), {
    refused: (message) => Object.assign(dialog, { refused: message }),
  });
  marking = false;
  if (failure === null) closeDialog();
}
