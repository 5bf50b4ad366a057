// A field of the form in which a film is described: what it is called, and whether its words are the person's.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { describe, giveBack } from "../acts/film-form";
import type { FilmDialog } from "../film-dialogs";
import { type Field, isOwn } from "../film-draft";
import { words } from "../words/deferred";

/** Beside the name of a field in which the person says something else than the collection. */
const ownMark = ({ draft, collection }: FilmDialog, field: Field) =>
  isOwn(draft, collection, field)
    ? html`<span class="yours" id="yours-${field}">${words.yours}</span>
        <button
          type="button"
          class="quiet"
          aria-label=${words.giveBackField(words.filmFields[field])}
          @click=${() => giveBack(field)}
        >
          ${words.giveBack}
        </button>`
    : nothing;

/** What says of the field that it is theirs, to whoever is in it. */
const markOf = ({ draft, collection }: FilmDialog, field: Field) =>
  isOwn(draft, collection, field) ? `yours-${field}` : nothing;

export const labelled = (dialog: FilmDialog, field: Field, input: unknown): TemplateResult => html`<div
  class="film-field of-${field}"
>
  <div class="field-head">
    <label for="film-${field}">${words.filmFields[field]}</label> ${ownMark(dialog, field)}
  </div>
  ${input}
</div>`;

/** Several fields that are given back together. */
export const grouped = (dialog: FilmDialog, field: Field, inputs: unknown): TemplateResult => html`<div
  class="film-field of-${field}"
  role="group"
  id="film-${field}"
  tabindex="-1"
  aria-labelledby="label-${field}"
  aria-describedby=${markOf(dialog, field)}
>
  <div class="field-head">
    <span class="label" id="label-${field}">${words.filmFields[field]}</span> ${ownMark(dialog, field)}
  </div>
  ${inputs}
</div>`;

type Texts = "original_title" | "transliterated_title" | "trailer" | "watch";

/** What is emptied is the collection's again, whose words stand in the field then. */
export const textField = (dialog: FilmDialog, field: Texts, inputmode: "text" | "url"): TemplateResult =>
  labelled(
    dialog,
    field,
    html`<input
      id="film-${field}"
      inputmode=${inputmode}
      autocomplete="off"
      spellcheck="false"
      placeholder=${dialog.collection?.[field] ?? (inputmode === "url" ? "https://" : nothing)}
      aria-describedby=${markOf(dialog, field)}
      .value=${live(dialog.draft[field] ?? "")}
      @input=${(event: Event) => describe({ [field]: (event.target as HTMLInputElement).value || null })}
    />`,
  );

/** Figures only. */
export const numberField = (dialog: FilmDialog, field: "year" | "minutes"): TemplateResult =>
  labelled(
    dialog,
    field,
    html`<input
      id="film-${field}"
      inputmode="numeric"
      autocomplete="off"
      spellcheck="false"
      placeholder=${dialog.collection?.[field] ?? nothing}
      aria-describedby=${markOf(dialog, field)}
      .value=${live(String(dialog.draft[field] ?? ""))}
      @input=${(event: Event) => describe({ [field]: numberIn((event.target as HTMLInputElement).value) })}
    />`,
  );

function numberIn(text: string): number | null {
  const figures = text.replace(/\D/g, "").slice(0, 4);
  return figures === "" ? null : Number(figures);
}
