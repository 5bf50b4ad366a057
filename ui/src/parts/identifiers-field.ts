// The numbers a film goes by elsewhere. An address is taken as well: the number is taken out of it.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { describe } from "../acts/film-form";
import { understandNumber } from "../acts/understanding-film";
import type { FilmDialog } from "../film-dialogs";
import { identified, numberOf } from "../film-draft";
import type { IdentifierKind } from "../types/IdentifierKind";
import { words } from "../words/deferred";
import { grouped } from "./film-field";

export const identifiersField = (dialog: FilmDialog): TemplateResult =>
  grouped(
    dialog,
    "identifiers",
    html`<div class="identifiers">
      ${(Object.keys(words.identifierKinds) as IdentifierKind[]).map((kind) => numberField(dialog, kind))}
    </div>`,
  );

function numberField(dialog: FilmDialog, kind: IdentifierKind) {
  const { draft, collection } = dialog;
  const written = ({ target }: Event) => (target as HTMLInputElement).value;
  const typed = (event: Event) =>
    describe({ identifiers: identified(draft.identifiers, { kind, id: written(event) }) });
  return html`<label
    >${words.identifierKinds[kind]}<input
      aria-label=${words.identifierKinds[kind]}
      autocomplete="off"
      spellcheck="false"
      placeholder=${(collection && numberOf(collection, kind)) || nothing}
      .value=${live(numberOf(draft, kind))}
      @input=${typed}
      @change=${(event: Event) => understandNumber(dialog, kind, written(event))}
  /></label>`;
}
