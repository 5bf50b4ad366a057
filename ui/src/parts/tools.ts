// The bar over the films: search, adding, views, order, filter.

import { html, type TemplateResult } from "lit";
import { type FilmsRoute, type FilteredRoute, hasOrder } from "../route";
import type { State } from "../state";
import type { Sort } from "../types/Sort";
import type { View } from "../types/View";
import { words } from "../words/first";
import { deferred, later } from "./deferred";
import { icon } from "./icon";

export const tools = (state: State, route: FilmsRoute): TemplateResult => html`<div class="tools">
  <label class="search">
    ${icon("search")}<span class="unseen">${words.search}</span>
    <input
      type="search"
      aria-label=${words.search}
      placeholder=${words.search}
      spellcheck="false"
      autocomplete="off"
      .value=${route.search}
      @input=${(event: Event) => {
        const search = (event.target as HTMLInputElement).value;
        later((it) => it.searchFor(search));
      }}
      @keydown=${(event: KeyboardEvent) => later((it) => it.inSearch(event))}
      @paste=${(event: ClipboardEvent) => later((it) => it.pasteInSearch(event))}
    />
    <kbd aria-hidden="true">/</kbd>
  </label>
  <button class="sign" aria-label=${words.addFilm} title=${words.addFilm} @click=${() => later((it) => it.addFilm())}>${icon("add")}</button>
  <fieldset class="views">
    <legend class="unseen">${words.view}</legend>
    ${(Object.keys(words.views) as View[]).map((view) => viewRadio(state, view))}
  </fieldset>
  ${order(route)} ${filterButton(state, route)} ${deferred((it) => it.shelfMenu())}
</div>`;

const viewRadio = ({ settings }: State, view: View) => html`<label>
  <input type="radio" name="view" value=${view} .checked=${settings.view === view} @change=${() => later((it) => it.set({ view }))} />
  <span>${words.views[view]}</span>
</label>`;

function order(route: FilmsRoute): TemplateResult {
  const sorts = (Object.keys(words.sorts) as Sort[]).filter(
    (sort) => sort !== "position" || hasOrder(route.shelf),
  );
  return html`<span class="order">
    <select
      aria-label=${words.sort}
      @change=${(event: Event) => {
        const sort = (event.target as HTMLSelectElement).value as Sort;
        later((it) => it.sortBy(sort));
      }}
    >
      ${sorts.map((sort) => html`<option value=${sort} ?selected=${sort === route.sort} .selected=${sort === route.sort}>${nameOf(sort, route)}</option>`)}
    </select>
    <button
      class="sign"
      aria-label=${words.reverseOrder}
      title=${words.reverseOrder}
      aria-pressed=${route.descending}
      @click=${() => later((it) => it.askFor({ descending: !route.descending }))}
    >
      ${icon(route.descending ? "descending" : "ascending")}
    </button>
  </span>`;
}

/** What waits stands as the person put it. */
const nameOf = (sort: Sort, { shelf }: FilmsRoute) =>
  sort === "position" && shelf === "waiting" ? deferred((it) => it.words.inMyOrder) : words.sorts[sort];

/** What it chooses among is drawn once it could be asked for. */
export const filterButton = (state: State, route: FilteredRoute): TemplateResult => html`<span class="filter">
  <button popovertarget="filters" class=${route.filters.length > 0 ? "chosen" : ""}>
    ${route.filters.length > 0 ? deferred((it) => it.filtered(state, route)) : words.filter}${icon("down")}
  </button>
  ${deferred((it) => it.filters(state, route))}
</span>`;
