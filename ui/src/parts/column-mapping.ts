// A table of someone's own making: what its columns hold, and how its first rows are understood by that.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { mapColumns } from "../acts/bring-in";
import { withField } from "../bring-in";
import type { CellMeaning } from "../types/CellMeaning";
import type { FiguresOrder } from "../types/FiguresOrder";
import type { ImportSummary } from "../types/ImportSummary";
import type { ImportTable } from "../types/ImportTable";
import type { TableCell } from "../types/TableCell";
import type { TableField } from "../types/TableField";
import { words } from "../words/deferred";
import { check } from "./check";
import { stars } from "./stars";

export const columnMappings = ({ tables }: ImportSummary) =>
  tables.map((table, at) => columnMapping(table, at, tables.length > 1));

function columnMapping(table: ImportTable, at: number, several: boolean): TemplateResult {
  const { mapping } = table;
  return html`<section class="mapping" aria-labelledby="mapping-${at}">
    <h2 id="mapping-${at}">${several ? words.columnsOf(table.file) : words.whatColumnsAre}</h2>
    <p class="hint">${words.whatColumnsAreHint}</p>
    ${check(words.firstRowIsHeadings, mapping.header, (header) => mapColumns(at, (it) => ({ ...it, header })))}
    ${table.has_days ? dayOrder(table, at) : nothing}
    <div class="mapping-rows" role="region" tabindex="0" aria-label=${words.firstRowsOf(table.file)}>
      <table>
        <thead>
          <tr>
            ${table.columns.map((_, column) => heading(table, at, column))}
          </tr>
        </thead>
        <tbody>
          ${rowsOf(table).map((row) => html`<tr>${row.map((cell, column) => drawn(cell, mapping.fields[column]))}</tr>`)}
        </tbody>
      </table>
    </div>
  </section>`;
}

const rowsOf = ({ columns }: ImportTable): TableCell[][] =>
  (columns[0]?.cells ?? []).map((_, row) => columns.flatMap(({ cells }) => cells[row] ?? []));

function heading({ columns, mapping }: ImportTable, at: number, column: number) {
  const name = columns[column]?.heading || words.columnNumber(column + 1);
  const choose = (event: Event) => {
    const field = (event.target as HTMLSelectElement).value as TableField;
    return mapColumns(at, (it) => withField(it, column, field));
  };
  return html`<th scope="col">
    <span class="mapping-name">${name}</span>
    <select
      id="holds-${at}-${column}"
      aria-label=${words.whatColumnHolds(name)}
      .value=${live(mapping.fields[column] ?? "ignored")}
      @change=${choose}
    >
      ${(Object.keys(words.tableFields) as TableField[]).map(
        (field) =>
          html`<option value=${field} ?selected=${field === mapping.fields[column]}>${words.tableFields[field]}</option>`,
      )}
    </select>
  </th>`;
}

/** A cell as it stands there, and what it means, where that is not the same. */
const drawn = ({ text, means }: TableCell, field: TableField | undefined) => html`<td
  class=${field === "ignored" ? "ignored" : means === null ? "odd" : ""}
>
  <span class="mapping-text" title=${text}>${text}</span>
  ${means === null ? html`<span class="mapping-means">${words.notUnderstood}</span>` : meaning(means)}
</td>`;

function meaning(means: CellMeaning) {
  if (means === "nothing" || means === "text") return nothing;
  const said = means === "yes" ? words.yes : means === "no" ? words.no : told(means);
  return said === nothing ? nothing : html`<span class="mapping-means">${said}</span>`;
}

function told(means: Exclude<CellMeaning, string>) {
  if ("rating" in means) return stars(means.rating);
  if ("day" in means) return words.spelled(means.day);
  if ("minutes" in means) return words.minutes(means.minutes);
  return nothing;
}

function dayOrder({ mapping, asks_order }: ImportTable, at: number) {
  const orders: (FiguresOrder | null)[] = ["day_month_year", "month_day_year", "year_month_day"];
  const radio = (order: FiguresOrder | null) => html`<label class="check">
    <input
      type="radio"
      name="order-${at}"
      value=${order ?? "own"}
      .checked=${live(mapping.order === order)}
      @change=${() => mapColumns(at, (it) => ({ ...it, order }))}
    />
    <span>${words.dayOrders[order ?? "own"]}</span>
  </label>`;
  return html`<fieldset class="day-order">
    <legend>${words.dayOrder}</legend>
    ${asks_order ? html`<p class="refused">${words.dayOrderAsked}</p>` : radio(null)} ${orders.map(radio)}
  </fieldset>`;
}
