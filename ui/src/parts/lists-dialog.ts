// Lists for a film, or for those selected: each to be ticked, and a field that finds one, or makes it.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { listNamed, listsFor, setOnList, takeList, typeList } from "../acts/listing";
import type { ListsDialog } from "../label-dialogs";
import { closeDialog } from "../screen";
import { composing } from "../stroke";
import { words } from "../words/deferred";
import { modal } from "./modal";

export function listsDialog(dialog: ListsDialog): TemplateResult {
  const { card, count, on, typed, said, refused } = dialog;
  const lists = listsFor(dialog);
  const name = typed.trim();
  return modal(
    "labelling",
    card === null ? words.listMany(count) : words.listsOf(card),
    html`<label class="label-field"
        >${words.findList}
        <input
          id="list-name"
          aria-label=${words.findList}
          autocomplete="off"
          autofocus
          .value=${live(typed)}
          @input=${(event: Event) => typeList(dialog, (event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => {
            if (composing(event) || event.key !== "Enter") return;
            event.preventDefault();
            if (!event.repeat) takeList(dialog);
          }}
      /></label>
      ${
        name === "" || listNamed(dialog) !== undefined
          ? nothing
          : html`<button @click=${() => takeList(dialog)}>${words.makeListOf(name)}</button>`
      }
      <fieldset class="known">
        <legend class="unseen">${words.lists}</legend>
        ${lists.map(
          (line) => html`<label class="check"
            ><input
              type="checkbox"
              .checked=${live(on.has(line.list))}
              @change=${(event: Event) => setOnList(dialog, line, (event.target as HTMLInputElement).checked)}
            />${line.name}</label
          >`,
        )}
      </fieldset>
      <p class="said" role="status">${said}</p>
      ${refused === null ? nothing : html`<p class="refused" role="alert">${refused}</p>`}
      <div class="dialog-acts"><button class="first" @click=${closeDialog}>${words.done}</button></div>`,
  );
}
