// Logging, changing and taking back a viewing.

import { api } from "../api";
import { closeDialog } from "../screen";
import type { Card } from "../types/Card";
import type { Failure } from "../types/Failure";
import type { Viewing } from "../types/Viewing";
import type { ViewingDraft } from "../types/ViewingDraft";
import { words } from "../words/en-deferred";
import { loop } from "./loop";

export function logViewing(card: Card) {
  loop.state.dialog = {
    kind: "viewing",
    card,
    viewing: null,
    when: { text: words.today, refused: "" },
    refused: null,
  };
  loop.draw();
  return understand(words.today);
}

export function openViewing(card: Card, viewing: Viewing) {
  const text = viewing.seen_on === "" ? "" : words.spelled(viewing.seen_on);
  loop.state.dialog = {
    kind: "viewing",
    card,
    viewing,
    when: { text, date: viewing.seen_on },
    refused: null,
  };
  loop.draw();
}

let understanding = 0;

/** What is typed is understood by the core and spelled out beside the field before it is taken. */
export async function understand(text: string) {
  const mine = ++understanding;
  const { dialog } = loop.state;
  if (dialog?.kind !== "viewing") return;
  try {
    const date = text.trim() === "" ? "" : (await api.understandDate(text)).date;
    if (mine === understanding) dialog.when = { text, date };
  } catch (failure) {
    if (mine === understanding) dialog.when = { text, refused: (failure as Failure).message };
  }
  loop.draw();
}

export async function keepViewing(text: string, rest: Omit<ViewingDraft, "seen_on">) {
  const { dialog } = loop.state;
  if (dialog?.kind !== "viewing") return;
  if (dialog.when.text !== text) await understand(text);
  if (!("date" in dialog.when)) return;
  const draft = { seen_on: dialog.when.date, ...rest };
  const {
    card: { film },
    viewing,
  } = dialog;
  const failure = await loop.change(
    () => (viewing === null ? api.markSeen(film, draft) : api.editViewing(viewing.viewing, draft)),
    { refused: (message) => Object.assign(dialog, { refused: message }) },
  );
  if (failure === null) closeDialog();
}

export async function takeBack(viewing: Viewing) {
  const failure = await loop.change(() => api.takeBackViewing(viewing.viewing));
  if (failure === null) closeDialog();
}
