// What is written in the form of a list, living or not, a remark or a reason is asked about before it goes, and kept where
// the window closes over it.

import type { LabelForm } from "../label-dialogs";
import { closeDialog, focusOn } from "../screen";
import { loop } from "./loop";

const dialogOf = () => {
  const { dialog } = loop.state;
  const kinds = ["list", "living", "remark", "why"];
  return dialog !== null && kinds.includes(dialog.kind) ? (dialog as LabelForm) : null;
};

const form = () => document.querySelector<HTMLFormElement>("dialog.label-form form");

/** By Escape or the button; asked, Escape goes on writing. */
export function leaveLabelForm(event: Event) {
  const dialog = dialogOf();
  if (dialog === null) return;
  if (!dialog.leaving && !isWritten(form())) return event.type === "cancel" ? undefined : closeDialog();
  event.preventDefault();
  dialog.leaving = !dialog.leaving;
  loop.draw();
  if (!dialog.leaving) void focusOn("dialog.label-form [autofocus]");
}

/** Said in the form, which stays open. */
export const refusedIn = (dialog: LabelForm) => ({
  refused: (message: string) => Object.assign(dialog, { refused: message, leaving: false }),
});

export async function keepUnsavedLabel() {
  const there = form();
  if (dialogOf() === null || there === null || !isWritten(there)) return;
  const closed = new Promise((done) => there.closest("dialog")?.addEventListener("close", done));
  there.requestSubmit();
  // What is refused stays where it is, and the shell waits no longer than it does.
  await closed;
}

/** Whether a text in it is another than it was. */
const isWritten = (form: HTMLFormElement | null) =>
  [...(form?.elements ?? [])].some(
    (field) =>
      (field instanceof HTMLTextAreaElement ||
        (field instanceof HTMLInputElement && field.type === "text")) &&
      field.value !== field.defaultValue,
  );
