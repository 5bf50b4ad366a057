// Notes: what a person writes at length on a film.

import { api } from "../api";
import { closeDialog } from "../screen";
import type { Card } from "../types/Card";
import type { Failure } from "../types/Failure";
import { loop } from "./loop";
import { renewPage } from "./reload";

/** Resolves once the text is on disk; rejects with what went wrong. */
export const keepNote = (film: number) => async (text: string) => {
  const failure = await loop.change(() => api.writeNote(film, text), { quiet: true, written: true });
  if (failure !== null) throw failure;
};

/** Nothing depends on the answer: leaving only closes the open change, and a pause of 30 s does the same. */
export const leaveWriting = () => api.leaveWriting().catch(() => null);

export const leaveNote = (film: number) => async () => {
  await leaveWriting();
  // What the page says of the note besides: its earlier versions.
  if (loop.state.page?.card.film === film) await renewPage(film);
  loop.draw();
};

export async function showVersions(card: Card) {
  try {
    const versions = await api.noteVersions(card.film);
    loop.state.dialog = { kind: "versions", card, versions };
    loop.draw();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

export async function bringBack(film: number, text: string) {
  await leaveWriting();
  const failure = await loop.change(() => api.writeNote(film, text));
  await leaveWriting();
  if (failure === null) closeDialog();
}
