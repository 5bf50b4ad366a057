// The sheet: a shelf or a collection, with its head, its tools, and its films in one of three views.

import { html, nothing, type TemplateResult } from "lit";
import { collectionHead } from "../parts/collection-head";
import { deferred, later } from "../parts/deferred";
import { tools } from "../parts/tools";
import { type FilmsRoute, isLabel } from "../route";
import type { State } from "../state";
import { words } from "../words/first";
import { stamps } from "./stamps";

export function films(state: State, route: FilmsRoute): TemplateResult {
  return html`${skip()} ${deferred((it) => it.onTop(state))} ${head(state, route)} ${tools(state, route)} ${deferred((it) => it.filterChips(state, route))} ${told(state, route)} ${view(state, route)} ${route.search ? deferred((it) => it.addLine()) : nothing} ${foot(state, route)} ${deferred((it) => it.listIndex(state, route))}`;
}

/** Shown once it has the focus: from there it is one key to the films. */
const skip = () => html`<a
  class="skip"
  href="#films"
  @click=${(event: Event) => {
    event.preventDefault();
    later((it) => it.focusFilms());
  }}
  >${words.toTheFilms}</a
>`;

function head(state: State, { shelf }: FilmsRoute): TemplateResult | typeof nothing {
  if (typeof shelf === "number") {
    const page = state.collections.get(shelf);
    const line = state.library.collections.find(({ collection }) => collection === shelf);
    return page
      ? collectionHead(page, state.readOn === shelf)
      : html`<header class="head"><h1 tabindex="-1">${line?.name}</h1></header>`;
  }
  if (isLabel(shelf)) return deferred((it) => it.labelHead(state, shelf));
  if (typeof shelf === "object") return deferred((it) => it.personHead(state, shelf.person));
  const names = { all: words.allFilms, waiting: words.waiting, seen: words.seenFilms };
  return html`<header class="head">
    <h1 tabindex="-1">${names[shelf]}</h1>
    <p class="introduction">${words.introductions[shelf]}</p>
    ${shelf === "waiting" ? deferred((it) => it.surpriseButton()) : nothing}
  </header>`;
}

/** What is said of a collection as a whole comes after its films, and once they are there. */
function foot({ list, collections, settings }: State, { shelf }: FilmsRoute) {
  const page = typeof shelf === "number" ? collections.get(shelf) : undefined;
  if (page === undefined || !list.answered) return nothing;
  return deferred((it) => it.collectionFoot(page, settings.souvenirs));
}

const total = ({ list, settings }: State) => (settings.view === "read" ? list.readings : list.films).total;

/** What a search found, said so that a screen reader hears it while the person types; else how many films there are. */
const told = (state: State, { search, filters }: FilmsRoute) => {
  const told = search.trim() === "" && filters.length === 0 ? words.films(total(state)) : null;
  const found = told ?? deferred((it) => it.found(state, total(state)));
  return html`<p class="told" id="films" tabindex="-1" role=${told === null ? "status" : nothing}>${state.list.answered ? found : nothing}</p>`;
};

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
