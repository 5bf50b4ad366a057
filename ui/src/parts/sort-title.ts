// What a film is sorted as, where its title does not say.

import { html, type TemplateResult } from "lit";
import { sortAs } from "../acts/film";
import type { FilmPage } from "../types/FilmPage";
import { words } from "../words/deferred";

export const sortTitle = ({ card, sort_title }: FilmPage): TemplateResult => html`<details class="own-links">
  <summary>${words.sortTitle}</summary>
  <form
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      sortAs(card.film, String(new FormData(event.target as HTMLFormElement).get("title") ?? ""));
    }}
  >
    <label>${words.sortedAs}<input name="title" aria-label=${words.sortedAs} placeholder=${card.title} .value=${sort_title ?? ""} /></label>
    <p class="hint">${words.sortTitleHint}</p>
    <button>${words.keepSortTitle}</button>
  </form>
</details>`;
