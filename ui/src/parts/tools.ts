// The bar over the films: search, views, order, filter.

import { html, type TemplateResult } from "lit";
import { askFor } from "../acts/going";
import { set } from "../acts/setting";
import type { FilmsPlace, FilterName } from "../places";
import type { State } from "../state";
import type { Sort } from "../types/Sort";
import type { View } from "../types/View";
import { words } from "../words/en";
import { icon } from "./icon";

export const tools = (state: State, place: FilmsPlace): TemplateResult => html`<div class="tools">
  <label class="search">
    ${icon("search")}<span class="unseen">${words.search}</span>
    <input
      type="search"
      aria-label=${words.search}
      placeholder=${words.search}
      spellcheck="false"
      autocomplete="off"
      .value=${place.search}
      @input=${(event: Event) => askFor({ search: (event.target as HTMLInputElement).value })}
    />
    <kbd aria-hidden="true">/</kbd>
  </label>
  <fieldset class="views">
    <legend class="unseen">${words.view}</legend>
    ${(Object.keys(words.views) as View[]).map((view) => viewRadio(state, view))}
  </fieldset>
  ${order(place)} ${filter(place)}
</div>`;

const viewRadio = ({ settings }: State, view: View) => html`<label>
  <input type="radio" name="view" value=${view} .checked=${settings.view === view} @change=${() => set({ view })} />
  <span>${words.views[view]}</span>
</label>`;

function order(place: FilmsPlace): TemplateResult {
  const sorts = (Object.keys(words.sorts) as Sort[]).filter(
    (sort) => sort !== "collection" || typeof place.shelf === "number",
  );
  return html`<span class="order">
    <select
      aria-label=${words.sort}
      @change=${(event: Event) => sortBy((event.target as HTMLSelectElement).value as Sort)}
    >
      ${sorts.map((sort) => html`<option value=${sort} ?selected=${sort === place.sort} .selected=${sort === place.sort}>${words.sorts[sort]}</option>`)}
    </select>
    <button
      class="sign"
      aria-label=${words.turnedRound}
      title=${words.turnedRound}
      aria-pressed=${place.descending}
      @click=${() => askFor({ descending: !place.descending })}
    >
      ${icon(place.descending ? "descending" : "ascending")}
    </button>
  </span>`;
}

/** The best and the newest come first where that is what one looks for. */
export const sortBy = (sort: Sort) => askFor({ sort, descending: sort === "rating" || sort === "seen" });

function filter(place: FilmsPlace): TemplateResult {
  const names = (Object.keys(words.filters) as FilterName[]).filter((name) => name !== place.shelf);
  const chosen = names.filter((name) => place.filters.includes(name));
  return html`<span class="filter">
    <button popovertarget="filters" class=${chosen.length > 0 ? "chosen" : ""}>
      ${chosen.length > 0 ? words.filtered(chosen.map((name) => words.filters[name])) : words.filter}${icon("down")}
    </button>
    <fieldset id="filters" popover>
      <legend>${words.filtersTitle}</legend>
      ${names.map(
        (name) => html`<label>
          <input
            type="checkbox"
            .checked=${place.filters.includes(name)}
            @change=${() => askFor({ filters: names.filter((each) => (each === name) !== place.filters.includes(each)) })}
          />
          ${words.filters[name]}
        </label>`,
      )}
    </fieldset>
  </span>`;
}
