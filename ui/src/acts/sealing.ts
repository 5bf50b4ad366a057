// A note written before the film is seen: written, sealed, opened, thrown away.

import { api } from "../api";
import { settle } from "../drafts";
import { closeDialog, focusSealed } from "../screen";
import type { Sealing } from "../state";
import type { Card } from "../types/Card";
import type { SealedNote } from "../types/SealedNote";
import { words } from "../words/deferred";
import { loop } from "./loop";
import { understandText } from "./understanding";

/** Under which the draft is kept while it is written. */
export const draftName = (film: number) => `note to seal ${film}`;

/** How the note on a film is to be sealed; a film that was seen leaves only a day to choose. */
export function sealingOf({ film, viewings }: Card): Sealing {
  const { sealing } = loop.state;
  if (sealing?.film === film) return viewings > 0 ? { ...sealing, onADay: true } : sealing;
  return { film, onADay: viewings > 0, when: { text: "", paused: false, refused: "" }, refused: null };
}

/** Opens the form; what was written before is still in it. */
export async function beginSealing(card: Card) {
  sealAs(card, {});
  await focusSealed("textarea");
}

export function sealAs(card: Card, wish: Partial<Sealing>) {
  loop.state.sealing = { ...sealingOf(card), refused: null, ...wish };
  loop.draw();
}

/** Resolves once the text is on disk; rejects with what went wrong. */
export const keepNoteToSeal = (card: Card) => async (text: string) => {
  // The form stays while there is nothing in it: someone may be beginning anew.
  loop.state.sealing = sealingOf(card);
  const failure = await loop.change(() => api.writeNoteToSeal(card.film, text), { quiet: true });
  if (failure !== null) throw failure;
};

export const understandDay = (card: Card, text: string) =>
  understandText(text, api.understandDayToCome, (when) => sealAs(card, { when }));

export async function seal(card: Card, typed: string) {
  if (!(await settle(draftName(card.film)))) return;
  if (sealingOf(card).onADay && sealingOf(card).when.text !== typed) await understandDay(card, typed);
  const { onADay, when } = sealingOf(card);
  if (onADay && !("date" in when)) return sealAs(card, { refused: when.refused || words.dayNeeded });
  const day = onADay && "date" in when ? when.date : null;
  const failure = await loop.change(() => api.sealNote(card.film, day), {
    refused: (message) => sealAs(card, { refused: message }),
  });
  if (failure === null) await put(null, "h3");
}

export function askToOpen(card: Card, { opens_on }: Extract<SealedNote, { state: "sealed" }>) {
  loop.state.dialog = {
    kind: "confirmation",
    title: words.openEarly(card),
    text: words.openEarlyHint(opens_on),
    yes: words.openNow,
    no: words.leaveSealed,
    act: () => openEarly(card),
  };
  loop.draw();
}

async function openEarly(card: Card) {
  closeDialog();
  const failure = await loop.change(() => api.openSealedNote(card.film));
  if (failure === null) await focusSealed("h3");
}

/** With nothing written there is nothing to throw away: the form is closed. */
export async function throwAway(card: Card) {
  await settle(draftName(card.film));
  const written = loop.state.page?.card.film === card.film && loop.state.page.sealed_note !== null;
  const failure = written ? await loop.change(() => api.discardSealedNote(card.film)) : null;
  if (failure === null) await put(null, "button");
}

/** The form goes, and the focus to what stands in its place. */
async function put(sealing: Sealing | null, focus: string) {
  loop.state.sealing = sealing;
  loop.draw();
  await focusSealed(focus);
}
