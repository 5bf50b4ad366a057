// Tags for a film, or for those selected: a field that completes what is typed from those there are, several in a row.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { tagsFor } from "../acts/known-tags";
import { addTag, chooseTag, takeTag, takeTagOff, typeTag } from "../acts/tagging";
import type { TagsDialog } from "../label-dialogs";
import { closeDialog } from "../screen";
import { walkSuggestions } from "../suggestions";
import { words } from "../words/deferred";
import { icon } from "./icon";
import { modal } from "./modal";

export function tagsDialog(dialog: TagsDialog): TemplateResult {
  const { card, count, tags, said, refused } = dialog;
  return modal(
    "labelling",
    card === null ? words.tagMany(count) : words.tagsOf(card),
    html`${
      tags.length === 0
        ? nothing
        : html`<ul class="tags" aria-label=${words.tags}>
            ${tags.map(
              (tag) => html`<li>
                ${tag.name}
                <button class="sign" aria-label=${words.takeTagOff(tag.name)} @click=${() => takeTagOff(dialog, tag)}>
                  ${icon("close")}
                </button>
              </li>`,
            )}
          </ul>`
    }
      ${field(dialog)}
      <p class="said" role="status">${said}</p>
      ${refused === null ? nothing : html`<p class="refused" role="alert">${refused}</p>`}
      <div class="dialog-acts"><button class="first" @click=${closeDialog}>${words.done}</button></div>`,
  );
}

function field(dialog: TagsDialog) {
  const found = tagsFor(dialog);
  const { typed, chosen } = dialog;
  return html`<label class="label-field"
      >${words.addTag}
      <input
        id="tag-name"
        role="combobox"
        aria-label=${words.addTag}
        aria-autocomplete="list"
        aria-expanded=${found.length > 0}
        aria-controls="known-tags"
        aria-activedescendant=${chosen < 0 ? nothing : `known-tag-${chosen}`}
        aria-describedby="tag-hint"
        autocomplete="off"
        autofocus
        .value=${live(typed)}
        @input=${(event: Event) => typeTag(dialog, (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => walk(event, dialog)}
    /></label>
    <p class="hint" id="tag-hint">${words.tagHint}</p>
    <div role="listbox" id="known-tags" class="known" aria-label=${words.tags} ?hidden=${found.length === 0}>
      ${found.map(
        ({ name }, at) => html`<div
          role="option"
          id="known-tag-${at}"
          aria-selected=${at === chosen}
          @mousedown=${(event: Event) => event.preventDefault()}
          @click=${() => addTag(dialog, name)}
        >
          ${name}
        </div>`,
      )}
    </div>`;
}

const walk = (event: KeyboardEvent, dialog: TagsDialog) =>
  walkSuggestions(event, {
    count: tagsFor(dialog).length,
    chosen: dialog.chosen,
    first: -1,
    choose: (at) => chooseTag(dialog, at),
    take: () => takeTag(dialog),
  });
