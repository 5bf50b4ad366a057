// What is typed or pasted into the form of a film: numbers are taken out of addresses, and a likely twin in the library is
// looked for.

import { api } from "../api";
import type { FilmDialog } from "../film-dialogs";
import { filledIn, identified, tidied } from "../film-draft";
import type { FilmDraft } from "../types/FilmDraft";
import type { IdentifierKind } from "../types/IdentifierKind";
import { loop } from "./loop";
import { understood } from "./typed";

/** In milliseconds. Whoever types on has not said yet which film it is. */
const pause = 400;
let pausing: ReturnType<typeof setTimeout> | undefined;

/** Once nothing was typed for a while. */
export function lookForTwin(dialog: FilmDialog) {
  clearTimeout(pausing);
  pausing = setTimeout(() => findTwin(dialog), pause);
}

/** For a film being added: one that is edited is in the library itself. */
export async function findTwin(dialog: FilmDialog) {
  clearTimeout(pausing);
  const { card, draft } = dialog;
  if (card !== null) return;
  const nothing = draft.title.trim() === "" && draft.identifiers.length === 0;
  const twin = nothing ? null : await api.twin(tidied(draft)).catch(() => null);
  // What was typed in the meantime has its own answer.
  if (dialog.draft !== draft) return;
  dialog.twin = twin;
  loop.draw();
}

let understanding: Promise<unknown> = Promise.resolve();
/** Until what was pasted is understood: saving waits for it. */
export const allUnderstood = () => understanding;

/** As the year of a film stands behind its title. */
const yearBehind = /\(\d{4}\)\s*$/;
const address = /:\/\/|\bwww\.|\.(com|org)\/|\btt\d{6,}\b/;

/** `pasted`: as a whole, and so more than a title may be in it. */
export function understandTitle(dialog: FilmDialog, text: string, pasted: boolean) {
  const { card, draft } = dialog;
  const says = pasted || (draft.year === null && yearBehind.test(text));
  if (!address.test(text) && !(says && card === null)) return;
  understanding = understand(dialog, text, (draft, line) => {
    if (draft.title !== text) return draft;
    const now = filledIn(draft, line);
    // An address alone names no film that is there already.
    return now.title === "" ? { ...now, title: dialog.before.title } : now;
  });
}

/** An address where a number belongs. */
export function understandNumber(dialog: FilmDialog, kind: IdentifierKind, text: string) {
  if (!address.test(text)) return;
  understanding = understand(dialog, text, (draft, { identifiers }) => {
    const others = draft.identifiers.filter((it) => it.kind !== kind || it.id !== text);
    return identifiers.length === 0
      ? draft
      : { ...draft, identifiers: identifiers.reduce(identified, others) };
  });
}

async function understand(
  dialog: FilmDialog,
  text: string,
  take: (draft: FilmDraft, line: FilmDraft) => FilmDraft,
) {
  const film = await understood(text);
  if (film === null) return;
  dialog.draft = take(dialog.draft, film.draft);
  loop.draw();
  lookForTwin(dialog);
}
