// A film as an address being written: title and year, its stamp composing itself beside them, and the rest folded below.

import { html, nothing, type TemplateResult } from "lit";
import { keepFilm, leaveFilmForm, stayWithFilm } from "../acts/film-form";
import { openFilm } from "../acts/navigation";
import type { FilmDialog } from "../film-dialogs";
import { closeDialog } from "../screen";
import type { Card } from "../types/Card";
import { words } from "../words/deferred";
import { dropTarget } from "./drop-target";
import { numberField, textField } from "./film-field";
import { filmPicture, formStamp } from "./film-picture";
import { titleField } from "./film-title";
import { identifiersField } from "./identifiers-field";
import { modal } from "./modal";
import { namesField } from "./names-field";
import { peopleField } from "./people-field";

export function filmForm(dialog: FilmDialog): TemplateResult {
  const { card, twin, refused, leaving } = dialog;
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    keepFilm();
  };
  return modal(
    "film",
    card === null ? words.addFilm : words.editFilm(card.title),
    html`<form @submit=${keep}>
      <div class="film-address">
        <div class="film-lines">${titleField(dialog)} ${numberField(dialog, "year")}</div>
        <div class="film-stamp">${formStamp(dialog)}</div>
      </div>
      <p class="goes-by" role="status">${card === null ? goesBy(dialog) : nothing}</p>
      <details class="film-more" ?open=${card !== null}>
        <summary>${words.moreAboutIt}</summary>
        ${more(dialog)}
      </details>
      <div class="film-foot">
        <div class="twin" role="status">${twin === null ? nothing : twinOf(twin)}</div>
        ${refused === null ? nothing : html`<p class="refused" role="alert">${refused}</p>`}
        ${leaving ? html`<p class="unsaved" role="alert">${words.unsaved}</p>` : nothing}
        <div class="dialog-acts">
          ${
            leaving
              ? html`<button type="button" class="away-left" @click=${closeDialog}>${words.throwWrittenAway}</button>
                <button type="button" @click=${stayWithFilm}>${words.goOnWriting}</button>`
              : html`<button type="button" @click=${leaveFilmForm}>${words.cancel}</button>`
          }
          <button class=${twin === null ? "first" : nothing}>
            ${card !== null ? words.keep : twin === null ? words.addIt : words.addAllTheSame}
          </button>
        </div>
      </div>
    </form>
    ${dropTarget("form")}`,
    leaveFilmForm,
  );
}

const more = (dialog: FilmDialog) => html`<div class="film-fields">
  ${textField(dialog, "original_title", "text")} ${textField(dialog, "transliterated_title", "text")}
  ${peopleField(dialog)}
  ${namesField(dialog, "countries", "country")} ${namesField(dialog, "genres", "genre")}
  ${numberField(dialog, "minutes")}
  ${identifiersField(dialog)}
  ${textField(dialog, "trailer", "url")} ${textField(dialog, "watch", "url")}
  ${filmPicture(dialog)}
</div>`;

/** What was taken out of an address lies folded below: that it was is said here. */
const goesBy = ({ draft }: FilmDialog) =>
  draft.identifiers
    .filter(({ id }) => id !== "")
    .map(({ kind, id }) => `${words.identifierKinds[kind]} ${id}`)
    .join(" · ");

/** The first button of the form, which Enter in a field presses: another film of that name is added on purpose only. */
const twinOf = (twin: Card) => html`<button
  class="first"
  @click=${(event: Event) => {
    event.preventDefault();
    closeDialog();
    openFilm(twin.film);
  }}
>
  ${words.inLibrary(twin)}
</button>`;
