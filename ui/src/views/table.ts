// The films as a table, in the columns that are usual there or that the person chose.

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { detailsOf, hasRemarks, remarkOn, shownWithDetails } from "../acts/details";
import { columnsShown, type Shown, tracks } from "../column-layout";
import { cells, type Row } from "../parts/cells";
import { columnHeading } from "../parts/column-heading";
import { columnsChooser } from "../parts/columns-chooser";
import type { Sizes } from "../parts/virtual-list";
import { watchWidth } from "../parts/wide";
import type { FilmsRoute } from "../route";
import type { State } from "../state";
import { words } from "../words/deferred";
import "../parts/virtual-list";

const sizes: Sizes = { cell: null, gap: 0, height: 2.75, measured: false };
/** With a line below for what the person wrote. */
const quoting: Sizes = { ...sizes, height: 4 };

export function table({ list, settings }: State, route: FilmsRoute): TemplateResult {
  const quotes = list.excerpts.size > 0 || hasRemarks();
  const chosen = settings.columns.length > 0;
  const columns = columnsShown(settings, route.shelf);
  return html`<div class="table ${quotes ? "quoting" : ""}" .style=${tracks(columns)} ${ref(watchWidth)}>
    <div class="table-room">
      ${columnsChooser(columns, chosen)}
      <div role="table" aria-rowcount=${list.films.total + 1} aria-colcount=${columns.length} aria-label=${words.views.table}>
        <div role="rowgroup" class="columns">
          <div role="row" aria-rowindex="1">${columns.map((column, at) => columnHeading(column, at, route))}</div>
        </div>
        <virtual-list
          role="rowgroup"
          .of=${list.films}
          .count=${list.films.total}
          .sizes=${quotes ? quoting : sizes}
          .shown=${shownWithDetails}
          .item=${(index: number, current: boolean) => {
            const card = list.films.at(index);
            if (card === undefined) return waiting(index);
            const { film } = card;
            const excerpt = list.excerpts.get(film);
            return row({ card, details: detailsOf(film), excerpt, route, index, current }, columns);
          }}
        ></virtual-list>
      </div>
    </div>
  </div>`;
}

const waiting = (index: number) =>
  html`<div role="row" class="film-row" aria-rowindex=${index + 2}><span role="cell">${words.loading}</span></div>`;

function row(of: Row, columns: readonly Shown[]) {
  const { card, excerpt, route, index } = of;
  const quoted = excerpt !== undefined || remarkOn(card.film) !== "";
  return html`<div
    role="row"
    class="film-row ${route.film === card.film ? "open" : ""} ${quoted ? "quoted" : ""}"
    aria-rowindex=${index + 2}
    data-film=${card.film}
    data-at=${index}
  >
    ${columns.map((column, at) => cell(of, column, at))}
  </div>`;
}

function cell(row: Row, { column, gives }: Shown, at: number) {
  const { name } = column;
  const { text, drawn } = cells[name];
  const said = text(row) ?? null;
  return html`<span
    role="cell"
    class="${name === "title" ? "title" : ""} gives-${gives}"
    data-column=${name}
    aria-colindex=${at + 1}
    title=${said ?? nothing}
    >${drawn?.(row) ?? said}</span
  >`;
}
