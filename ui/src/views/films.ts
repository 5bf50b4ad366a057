// The sheet: a shelf or a collection, with its head, its tools, and its films in one of three views.

import { html, nothing, type TemplateResult } from "lit";
import { collectionHead } from "../parts/collection-head";
import { deferred } from "../parts/deferred";
import { onTop } from "../parts/on-top";
import { tools } from "../parts/tools";
import type { FilmsRoute } from "../route";
import type { State } from "../state";
import { words } from "../words/en";
import { stamps } from "./stamps";

export function films(state: State, route: FilmsRoute): TemplateResult {
  return html`${onTop(state)} ${head(state, route)} ${tools(state, route)} ${told(state, route)} ${view(state, route)}`;
}

function head(state: State, { shelf }: FilmsRoute): TemplateResult {
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

/** What a search found, said so that a screen reader hears it while the person types. */
const told = (state: State, { search }: FilmsRoute) => html`<p class="told" role="status">
  ${search.trim() !== "" && state.list.answered ? deferred((it) => it.found(state.list, total(state))) : nothing}
</p>`;

function view(state: State, route: FilmsRoute): TemplateResult | typeof nothing {
  if (state.list.answered && total(state) === 0) return deferred(({ empty }) => empty(route));
  switch (state.settings.view) {
    case "stamps":
      return stamps(state, route);
    case "table":
      return deferred(({ table }) => table(state, route));
    case "read":
      return deferred(({ read }) => read(state, route));
  }
}
