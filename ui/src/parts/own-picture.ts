// The person's own picture for a film's stamp: chosen from their files, or taken away again.

import { html, nothing, type TemplateResult } from "lit";
import { bringPicture, takePictureAway } from "../acts/bringing";
import type { FilmPage } from "../types/FilmPage";
import { words } from "../words/en-deferred";

export function ownPicture({ card, own_picture }: FilmPage): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file may be chosen again.
    if (file !== undefined) bringPicture(card.film, file).finally(() => (input.value = ""));
  };
  return html`<div class="own-picture">
    <label
      >${own_picture ? words.anotherPicture : words.ownPicture}
      <input type="file" accept="image/jpeg,image/png,image/webp" @change=${chosen} />
    </label>
    ${
      own_picture
        ? html`<button class="quiet" @click=${() => takePictureAway(card.film)}>${words.takePictureAway}</button>`
        : nothing
    }
  </div>`;
}
