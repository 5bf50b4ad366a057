// The last line of a search: what was typed and not found can be added, unless it is there after all.

import { html, nothing, type TemplateResult } from "lit";
import { addFilms } from "../acts/adding";
import { addFilm } from "../acts/film-form";
import { openFilm } from "../acts/navigation";
import { hasTitle } from "../acts/several";
import { offered } from "../acts/typed";
import { words } from "../words/deferred";
import { icon } from "./icon";

export function addLine(): TemplateResult | typeof nothing {
  const film = offered();
  if (film === null) return nothing;
  const { draft, twin } = film;
  // Of a number alone nothing can be shown: a title is asked for.
  const [add, name] = hasTitle(film)
    ? [() => addFilms([draft]), words.addTyped(draft)]
    : [addFilm, words.addFilm];
  return html`<p class="add-line">
    ${
      twin === null
        ? html`<button @click=${add}>${icon("add")}${name}</button>`
        : html`<button @click=${() => openFilm(twin.film)}>${words.inLibrary(twin)}</button>
            <button class="quiet" @click=${add}>${words.addAllTheSame}</button>`
    }
  </p>`;
}
