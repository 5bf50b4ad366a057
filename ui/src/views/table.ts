// The films as a table, sortable by every column.

import { html, nothing, type TemplateResult } from "lit";
import { shown } from "../acts/list";
import { askFor } from "../acts/navigation";
import { sortBy } from "../acts/sorting";
import { filmButtons, filmLink } from "../parts/film-buttons";
import { saidOf } from "../parts/stamp";
import { stars } from "../parts/stars";
import type { Sizes } from "../parts/virtual-list";
import type { FilmsRoute } from "../route";
import type { State } from "../state";
import type { Card } from "../types/Card";
import { words } from "../words/en-deferred";
import "../parts/virtual-list";

type Column = keyof typeof words.columns;
const columns = Object.keys(words.columns) as Column[];

const sizes: Sizes = { cell: null, gap: 0, height: 2.75, measured: false };

export const table = ({ list }: State, route: FilmsRoute): TemplateResult => html`<div
  class="table"
  role="table"
  aria-rowcount=${list.films.total + 1}
  aria-label=${words.views.table}
>
  <div role="rowgroup" class="columns">
    <div role="row" aria-rowindex="1">${columns.map((column) => heading(column, route))}</div>
  </div>
  <virtual-list
    role="rowgroup"
    .of=${list.films}
    .count=${list.films.total}
    .sizes=${sizes}
    .shown=${shown}
    .item=${(index: number, current: boolean) => row(list.films.at(index), route, index, current)}
  ></virtual-list>
</div>`;

function heading(column: Column, route: FilmsRoute) {
  const sorted = route.sort === column;
  const turn = () => (sorted ? askFor({ descending: !route.descending }) : sortBy(column));
  return html`<span
    role="columnheader"
    class=${column}
    aria-sort=${sorted ? (route.descending ? "descending" : "ascending") : "none"}
  >
    <button @click=${turn}>
      ${words.columns[column]}<span class="arrow" aria-hidden="true">${sorted ? (route.descending ? "↓" : "↑") : ""}</span>
    </button>
  </span>`;
}

function row(card: Card | undefined, route: FilmsRoute, index: number, current: boolean) {
  if (card === undefined)
    return html`<div role="row" class="film-row" aria-rowindex=${index + 2}><span role="cell">${words.loading}</span></div>`;
  return html`<div
    role="row"
    class="film-row ${route.film === card.film ? "open" : ""}"
    aria-rowindex=${index + 2}
    data-film=${card.film}
    data-at=${index}
  >
    <span role="cell" class="title"
      >${filmLink(card, route, current, card.title)}<span class="unseen" id="said-${card.film}">${saidOf(card)}</span>${filmButtons(card, current)}</span
    >
    <span role="cell" class="original_title" title=${card.original_title ?? nothing}>${card.original_title}</span>
    <span role="cell" class="year">${card.year}</span>
    <span role="cell" class="director" title=${card.director ?? nothing}>${card.director}</span>
    <span role="cell" class="minutes">${card.minutes}</span>
    <span role="cell" class="rating">${card.rating === null ? nothing : stars(card.rating)}</span>
    <span role="cell" class="seen">${whenSeen(card)}</span>
  </div>`;
}

function whenSeen(card: Card) {
  if (card.viewings > 0) return words.spelled(card.seen_on ?? "");
  return card.waiting ? html`<em>${words.waitingMark}</em>` : nothing;
}
