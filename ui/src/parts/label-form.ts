// The form in which something is written of a list, or of a film's place there or on the watchlist.

import { html, nothing, type TemplateResult } from "lit";
import { leaveLabelForm } from "../acts/label-form";
import type { LabelForm } from "../label-dialogs";
import { closeDialog } from "../screen";
import { words } from "../words/deferred";
import { modal } from "./modal";

export function labelForm(
  { refused, leaving }: LabelForm,
  title: string,
  fields: unknown,
  keep: (form: FormData) => unknown,
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    keep(new FormData(event.target as HTMLFormElement));
  };
  return modal(
    "label-form",
    title,
    html`<form @submit=${submit}>
      ${fields} ${refused === null ? nothing : html`<p class="refused" role="alert">${refused}</p>`}
      ${leaving ? html`<p class="unsaved" role="alert">${words.unsaved}</p>` : nothing}
      <div class="dialog-acts">
        ${
          leaving
            ? html`<button type="button" class="away-left" @click=${closeDialog}>${words.throwWrittenAway}</button>
              <button type="button" @click=${leaveLabelForm}>${words.goOnWriting}</button>`
            : html`<button type="button" @click=${leaveLabelForm}>${words.cancel}</button>`
        }
        <button class="first">${words.keep}</button>
      </div>
    </form>`,
    leaveLabelForm,
  );
}
