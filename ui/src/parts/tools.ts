// The bar over the films: search, views, order, filter.

import { html, type TemplateResult } from "lit";
import type { FilmsRoute, FilterName } from "../route";
import type { State } from "../state";
import type { Sort } from "../types/Sort";
import type { View } from "../types/View";
import { words } from "../words/en";
import { later } from "./deferred";
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
        later((it) => it.askFor({ search }));
      }}
    />
    <kbd aria-hidden="true">/</kbd>
  </label>
  <fieldset class="views">
    <legend class="unseen">${words.view}</legend>
    ${(Object.keys(words.views) as View[]).map((view) => viewRadio(state, view))}
  </fieldset>
  ${order(route)} ${filter(route)}
</div>`;

const viewRadio = ({ settings }: State, view: View) => html`<label>
  <input type="radio" name="view" value=${view} .checked=${settings.view === view} @change=${() => later((it) => it.set({ view }))} />
  <span>${words.views[view]}</span>
</label>`;

function order(route: FilmsRoute): TemplateResult {
  const sorts = (Object.keys(words.sorts) as Sort[]).filter(
    (sort) => sort !== "position" || typeof route.shelf === "number",
  );
  return html`<span class="order">
    <select
      aria-label=${words.sort}
      @change=${(event: Event) => {
        const sort = (event.target as HTMLSelectElement).value as Sort;
        later((it) => it.sortBy(sort));
      }}
    >
      ${sorts.map((sort) => html`<option value=${sort} ?selected=${sort === route.sort} .selected=${sort === route.sort}>${words.sorts[sort]}</option>`)}
    </select>
    <button
      class="sign"
      aria-label=${words.turnedRound}
      title=${words.turnedRound}
      aria-pressed=${route.descending}
      @click=${() => later((it) => it.askFor({ descending: !route.descending }))}
    >
      ${icon(route.descending ? "descending" : "ascending")}
    </button>
  </span>`;
}

function filter(route: FilmsRoute): TemplateResult {
  const names = (Object.keys(words.filters) as FilterName[]).filter((name) => name !== route.shelf);
  const chosen = names.filter((name) => route.filters.includes(name));
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
            .checked=${route.filters.includes(name)}
            @change=${() => {
              const filters = names.filter((each) => (each === name) !== route.filters.includes(each));
              later((it) => it.askFor({ filters }));
            }}
          />
          ${words.filters[name]}
        </label>`,
      )}
    </fieldset>
  </span>`;
}
