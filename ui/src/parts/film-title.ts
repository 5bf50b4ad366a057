// The first line of the form in which a film is described: its title, or an address that leads to it, or a whole list.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { describe } from "../acts/film-form";
import { isSeveral, showSeveral } from "../acts/several";
import { understandTitle } from "../acts/understanding-film";
import type { FilmDialog } from "../film-dialogs";
import { words } from "../words/deferred";
import { labelled } from "./film-field";

export function titleField(dialog: FilmDialog): TemplateResult {
  const adding = dialog.card === null;
  const written = ({ target }: Event) => (target as HTMLInputElement).value;
  const typed = (event: InputEvent) => {
    describe({ title: written(event) });
    if (event.inputType === "insertFromPaste") understandTitle(dialog, written(event), true);
  };
  const pasted = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!adding || !isSeveral(text)) return;
    event.preventDefault();
    showSeveral(text);
  };
  return labelled(
    dialog,
    "title",
    html`<input
        id="film-title"
        autocomplete="off"
        spellcheck="false"
        placeholder=${dialog.collection?.title ?? nothing}
        aria-describedby=${adding ? "film-title-hint" : nothing}
        .value=${live(dialog.draft.title)}
        @input=${typed}
        @change=${(event: Event) => understandTitle(dialog, written(event), false)}
        @paste=${pasted}
      />
      ${adding ? html`<p class="hint" id="film-title-hint">${words.titleHint}</p>` : nothing}`,
  );
}
