// Erasing for good: said first what goes, then done. Nothing undoes it.

import { api } from "../api";
import { forget, settle } from "../drafts";
import { closeDialog, focusSheet } from "../screen";
import type { Dialog, ErasureKind } from "../state";
import type { Card } from "../types/Card";
import type { Erased } from "../types/Erased";
import type { Erasure } from "../types/Erasure";
import type { Failure } from "../types/Failure";
import { words } from "../words/deferred";
import { loop } from "./loop";
import { say, stay } from "./notice";
import { leaveFilm } from "./pages";
import { draftName } from "./sealing";

export type Erasing = Extract<Dialog, { kind: "erasing" }>;

export const kindOf = (what: Erasure) => Object.keys(what)[0] as ErasureKind;

/** `chosen`: what else of the film could go instead may be chosen in the dialog. */
export async function askToErase(card: Card, what: Erasure, chosen = false) {
  closeDialog();
  await settle();
  try {
    const about = await api.erasable(card.film);
    loop.state.dialog = { kind: "erasing", card, what, chosen, about, busy: false, refused: null };
    loop.draw();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

export function eraseInstead(dialog: Erasing, what: Erasure) {
  dialog.what = what;
  loop.draw();
}

export async function erase(dialog: Erasing, fromBackups: boolean) {
  Object.assign(dialog, { busy: true, refused: null });
  loop.draw();
  let erased: Erased | undefined;
  const failure = await loop.change(
    async () => {
      // What was typed last goes with the rest of it.
      await settle();
      erased = await api.erase(dialog.what, fromBackups);
      leave(dialog);
      return erased.changed;
    },
    { quiet: true },
  );
  Object.assign(dialog, { busy: false, refused: failure?.message ?? null });
  loop.draw();
  if (failure !== null || erased === undefined) return;
  closeDialog();
  const { backups, set_aside, unfinished } = erased;
  const clean = backups.damaged + set_aside === 0 && unfinished === null && backups.unfinished === null;
  (clean ? say : stay)(words.erased(erased));
  if (kindOf(dialog.what) === "film") await focusSheet();
}

/** Nothing here may write it again, or lead to a film that is gone. */
function leave({ card: { film }, what: erased }: Erasing) {
  const { state } = loop;
  const what = kindOf(erased);
  if (what === "film" || what === "note") forget(`note ${film}`);
  if (what === "film" || what === "sealed_note") {
    forget(draftName(film));
    if (state.sealing?.film === film) state.sealing = null;
  }
  if (what === "film") leaveFilm(film);
}
