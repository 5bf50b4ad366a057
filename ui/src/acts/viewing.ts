// Logging, changing and taking back a viewing.

import { api } from "../api";
import { same } from "../film-draft";
import { closeDialog, focusWriting, selectText } from "../screen";
import type { When } from "../state";
import type { Card } from "../types/Card";
import type { UnderstoodDate } from "../types/UnderstoodDate";
import type { Viewing } from "../types/Viewing";
import type { ViewingDraft } from "../types/ViewingDraft";
import { type ViewingDialog, writtenOf } from "../viewing-dialog";
import { words } from "../words/deferred";
import { loop } from "./loop";
import { takeDate, understandText } from "./understanding";
import { tagsWritten, viewingDialog } from "./viewing-fields";

const opened = (card: Card, viewing: Viewing | null, when: When): ViewingDialog => ({
  kind: "viewing",
  card,
  viewing,
  when,
  draft: writtenOf(viewing),
  before: writtenOf(viewing),
  completing: null,
  refused: null,
  leaving: false,
});

export async function logViewing(card: Card) {
  loop.state.dialog = opened(card, null, { text: words.today, paused: false, refused: "" });
  loop.draw();
  // What is suggested is typed over.
  await Promise.all([understand(words.today), selectText("#when")]);
}

export async function openViewing(card: Card, viewing: Viewing) {
  const text = viewing.seen_on === "" ? "" : words.spelled(viewing.seen_on);
  const when = { text, paused: false, date: viewing.seen_on, other: null, beforeFilm: null };
  loop.state.dialog = opened(card, viewing, when);
  loop.draw();
  await selectText("#when");
}

/** A viewing may be of a day that nobody knows. */
async function ask(text: string): Promise<UnderstoodDate> {
  const dialog = viewingDialog();
  return text.trim() === "" || dialog === null
    ? { date: "", other: null, before_film: null }
    : api.understandDate(text, dialog.card.film);
}

export const understand = (text: string) => understandText(text, ask, takeWhen);

export function takeWhen(when: When) {
  const dialog = viewingDialog();
  if (dialog === null) return;
  dialog.when = when;
  loop.draw();
}

/** A day that is one press away. */
export async function chooseDay(day: "today" | "yesterday" | "") {
  const { date } = await ask(day);
  const text = date === "" ? "" : words.spelled(date);
  takeWhen(takeDate({ text, paused: true, date, other: null, beforeFilm: null }));
}

export async function keepViewing(text: string, rest: Pick<ViewingDraft, "finished" | "rating">) {
  const dialog = viewingDialog();
  if (dialog === null) return;
  if (dialog.when.text !== text) await understand(text);
  // Whoever saves has paused.
  if (!("date" in dialog.when)) {
    takeWhen({ ...dialog.when, paused: true });
    return selectText("#when");
  }
  const { place, company, remark } = dialog.draft;
  const tags = tagsWritten(dialog.draft);
  const draft = { seen_on: dialog.when.date, ...rest, place, company, remark, tags };
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

/** Closes the form, unless something is written in it: then what is to become of that is asked, and asked no more by Escape. */
export function leaveViewing(event: Event) {
  const dialog = viewingDialog();
  if (dialog === null) return;
  if (dialog.leaving) return goBack(event);
  if (!isWritten(dialog)) return event.type === "cancel" ? undefined : closeDialog();
  event.preventDefault();
  dialog.leaving = true;
  return loop.draw();
}

function goBack(event: Event) {
  event.preventDefault();
  return stayWithViewing();
}

export function stayWithViewing() {
  const dialog = viewingDialog();
  if (dialog === null) return;
  dialog.leaving = false;
  loop.draw();
  void focusWriting();
}

/** The window closes over the form: what is written in it is kept, as by its own button. */
export async function keepUnsaved() {
  const dialog = viewingDialog();
  const form = document.querySelector<HTMLFormElement>("dialog.viewing form");
  if (dialog === null || form === null || !isWritten(dialog)) return;
  if (!("date" in dialog.when)) await understand(dialog.when.text);
  const when = form.elements.namedItem("when");
  // Words are not lost over a date that nobody understands.
  if (!("date" in dialog.when) && when instanceof HTMLInputElement)
    when.value = dialog.viewing?.seen_on ? words.spelled(dialog.viewing.seen_on) : "";
  const closed = new Promise((done) => form.closest("dialog")?.addEventListener("close", done));
  form.requestSubmit();
  // What is refused stays where it is, and the shell waits no longer than it does.
  await closed;
}

/** The date is short, and stands beside what it was understood as. */
export const isWritten = ({ draft, before }: ViewingDialog) => !same(draft, before);
