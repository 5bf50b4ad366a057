// The picture in the form in which a film is described: where it is chosen, and the stamp as it will be.

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { bringToForm, goWithout } from "../acts/form-picture";
import type { FilmDialog } from "../film-dialogs";
import { cardOf } from "../film-draft";
import { words } from "../words/deferred";
import { choosePicture, pictureField } from "./own-picture";
import { paper, stamp } from "./stamp";

export function filmPicture(dialog: FilmDialog): TemplateResult {
  const there = dialog.picture === undefined ? dialog.ownPicture : dialog.picture !== null;
  return html`<div
    class="film-field film-picture"
    role="group"
    aria-labelledby="label-picture"
    aria-describedby="film-picture-said"
  >
    <div class="field-head"><span class="label" id="label-picture">${words.picture}</span></div>
    <div class="picture-acts">
      <button type="button" @click=${() => choosePicture("dialog")}>
        ${there ? words.anotherPicture : words.ownPicture}
      </button>
      ${
        there
          ? html`<button type="button" @click=${() => goWithout(dialog)}>${words.withoutPicture}</button>`
          : nothing
      }
      ${pictureField((file) => bringToForm(dialog, file))}
    </div>
    <p class="hint" id="film-picture-said" role="status">${said(dialog)}</p>
  </div>`;
}

function said({ picture, ownPicture }: FilmDialog): string {
  if (picture === null) return words.pictureComesOff;
  if (picture !== undefined) return words.pictureFrom(picture.name);
  return ownPicture ? words.pictureIsOwn : words.pictureHint;
}

export function formStamp({ draft, card, collection, picture }: FilmDialog): TemplateResult {
  const printed = cardOf(draft, card);
  if (picture) return stamp({ ...printed, ink: picture.ink }, painted(picture.shown));
  if (draft.title.trim() === "") return unprinted;
  if (picture === undefined) return stamp(printed);
  // What a collection's film had drawn for it is not known here: its stamp is bare until that is on it again.
  return stamp({ ...printed, picture: null, ink: null }, collection === null ? undefined : bare);
}

const unprinted = html`<span class="stamp" aria-hidden="true">${paper}</span>`;
const bare = html`<span class="picture"></span>`;

/** The content policy lets an image come from our own addresses alone, and this one has none yet. */
const painted = (shown: ImageBitmap) => html`<canvas
  class="picture"
  width=${shown.width}
  height=${shown.height}
  ${ref((canvas) => {
    if (canvas instanceof HTMLCanvasElement) canvas.getContext("2d")?.drawImage(shown, 0, 0);
  })}
></canvas>`;
