// Notes: what a person writes at length on a film.

import { api } from "../api";
import { closeDialog } from "../screen";
import type { Card } from "../types/Card";
import type { Failure } from "../types/Failure";
import { loop } from "./loop";
import { renewPage } from "./pages";

/** Resolves once the text is on disk; rejects with what went wrong. */
export const keepNote = (film: number) => async (text: string) => {
  const failure = await loop.change(() => api.writeNote(film, text), { quiet: true, written: true });
  if (failure !== null) throw failure;
  // A list to be read shows it beside the page it is written on.
  const note = text === "" ? null : { text: text.slice(0, longest), goes_on: text.length > longest };
  loop.state.list.readings.renew((reading) =>
    reading.card.film === film ? { ...reading, note } : undefined,
  );
  loop.draw();
};

/** As much of it as the core gives such a list. */
const longest = 4000;

/** Nothing depends on the answer: leaving only closes the open change, and a pause of 30 s does the same. */
export const leaveWriting = () => api.leaveWriting().catch(() => null);

export const leaveNote = (film: number) => async () => {
  await leaveWriting();
  // What the page says of the note besides: its earlier versions.
  if (loop.state.page?.card.film === film) await renewPage(film);
  loop.draw();
};

export async function showVersions(card: Card, now: string) {
  try {
    const versions = await api.noteVersions(card.film);
    loop.state.dialog = { kind: "versions", card, versions, now, compared: [0, null] };
    loop.draw();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

/** Of two texts side by side another one: the earlier or the later; nothing is the text there is now. */
export function compare(which: 0 | 1, version: number | null) {
  const { dialog } = loop.state;
  if (dialog?.kind !== "versions") return;
  dialog.compared[which] = version;
  loop.draw();
}

export async function bringBack(film: number, text: string) {
  await leaveWriting();
  const failure = await loop.change(() => api.writeNote(film, text));
  await leaveWriting();
  if (failure === null) closeDialog();
}
