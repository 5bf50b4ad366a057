// Another name for a place or a companion. That it makes two one is said before, and on the button.

import { html, nothing, type TemplateResult } from "lit";
import { keepName, typeName } from "../acts/renaming";
import type { CircumstanceDialog } from "../circumstances";
import { closeDialog } from "../screen";
import { words } from "../words/deferred";
import { modal } from "./modal";

export function circumstanceForm(dialog: CircumstanceDialog): TemplateResult {
  const { circumstance, line, typed, other, viewings, refused } = dialog;
  const name = words.circumstanceName[circumstance];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    keepName(dialog);
  };
  return modal(
    "rename-circumstance",
    words.renameCircumstance(line.name),
    html`<form @submit=${submit}>
      <label
        >${name}<input
          id="circumstance-name"
          aria-label=${name}
          autocomplete="off"
          spellcheck="false"
          required
          .value=${typed}
          @input=${(event: Event) => typeName(dialog, (event.target as HTMLInputElement).value)}
      /></label>
      <p class="become-one" role="status">${other === null ? nothing : words.becomeOne(other.name, viewings)}</p>
      ${refused === null ? nothing : html`<p class="refused" role="alert">${refused}</p>`}
      <div class="dialog-acts">
        <button type="button" @click=${closeDialog}>${words.cancel}</button>
        <button class="first">${other === null ? words.keep : words.merge}</button>
      </div>
    </form>`,
  );
}
