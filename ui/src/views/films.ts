// The sheet: a shelf or a collection, with its head, its tools, and its films in one of three views.

import { html, nothing, type TemplateResult } from "lit";
import { askFor, go } from "../acts/going";
import { collectionHead } from "../parts/collection-head";
import { onTop } from "../parts/on-top";
import { tools } from "../parts/tools";
import { type FilmsPlace, shelfPlace } from "../places";
import type { State } from "../state";
import { words } from "../words/en";
import { read } from "./read";
import { stamps } from "./stamps";
import { table } from "./table";

export function films(state: State, place: FilmsPlace): TemplateResult {
  return html`${onTop(state)} ${head(state, place)} ${tools(state, place)} ${told(state, place)} ${view(state, place)}`;
}

function head(state: State, { shelf }: FilmsPlace): TemplateResult {
  if (typeof shelf === "number") {
    const page = state.collections.get(shelf);
    const line = state.library.collections.find(({ collection }) => collection === shelf);
    return page
      ? collectionHead(page, state.settings.souvenirs)
      : html`<header class="head"><h1 tabindex="-1">${line?.name}</h1></header>`;
  }
  const names = { all: words.allFilms, waiting: words.waiting, seen: words.seenFilms };
  return html`<header class="head">
    <h1 tabindex="-1">${names[shelf]}</h1>
    <p class="introduction">${words.introductions[shelf]}</p>
  </header>`;
}

const total = ({ list, settings }: State) => (settings.view === "read" ? list.readings : list.films).total;

/** What a search found, and said so that a screen reader hears it while the person types. */
function told(state: State, place: FilmsPlace): TemplateResult {
  const { list } = state;
  const searching = place.search.trim() !== "" && list.answered;
  return html`<p class="told" role="status">
    ${searching ? words.found(total(state)) : nothing}
    ${searching && list.near && total(state) > 0 ? html`<span>${words.near}</span>` : nothing}
    ${searching && list.capped ? html`<span>${words.capped}</span>` : nothing}
  </p>`;
}

function view(state: State, place: FilmsPlace): TemplateResult {
  if (state.list.answered && total(state) === 0) return empty(place);
  switch (state.settings.view) {
    case "stamps":
      return stamps(state, place);
    case "table":
      return table(state, place);
    case "read":
      return read(state, place);
  }
}

function empty(place: FilmsPlace): TemplateResult {
  const { shelf } = place;
  if (place.search.trim() !== "") {
    const elsewhere =
      shelf === "all"
        ? nothing
        : html`<button @click=${() => go({ ...shelfPlace("all"), search: place.search })}>${words.searchEverywhere}</button>`;
    return html`<div class="empty"><p>${words.empty.found}</p>${elsewhere}</div>`;
  }
  if (place.filters.length > 0)
    return html`<div class="empty">
      <p>${words.empty.filtered}</p>
      <button @click=${() => askFor({ filters: [] })}>${words.clearFilters}</button>
    </div>`;
  return html`<div class="empty"><p>${words.empty[typeof shelf === "number" ? "collection" : shelf]}</p></div>`;
}
