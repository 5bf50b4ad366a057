// The heading of a column: it sorts, is drawn to another place, and by its edge to another width.

import { html, nothing, type TemplateResult } from "lit";
import {
  dragWidth,
  keepWidth,
  narrowest,
  step,
  widen,
  widest,
  widthAsUsual,
  widthNow,
} from "../acts/column-width";
import { dragColumn } from "../acts/columns";
import { askFor } from "../acts/navigation";
import { sortBy } from "../acts/sorting";
import type { Shown } from "../column-layout";
import type { ColumnName } from "../columns";
import { follow } from "../dragging";
import type { FilmsRoute } from "../route";
import { words } from "../words/deferred";

export function columnHeading(
  { column, width, gives }: Shown,
  at: number,
  route: FilmsRoute,
): TemplateResult {
  const { name, sort, least } = column;
  const sorted = sort !== null && route.sort === sort;
  const direction = route.descending ? "descending" : "ascending";
  // Its name is its own: what else is in it has names, too.
  return html`<span
    role="columnheader"
    class="gives-${gives}"
    data-column=${name}
    aria-colindex=${at + 1}
    aria-label=${words.columns[name]}
    aria-sort=${sort === null ? nothing : sorted ? direction : "none"}
    @pointerdown=${(event: PointerEvent) => name !== "title" && isHold(event) && follow(event, () => dragColumn(name))}
  >
    ${
      sort === null
        ? html`<span class="heading">${words.columns[name]}</span>`
        : html`<button class="heading" @click=${() => (sorted ? askFor({ descending: !route.descending }) : sortBy(sort))}>
            <span>${words.columns[name]}</span><span class="arrow" aria-hidden="true">${sorted ? (route.descending ? "↓" : "↑") : ""}</span>
          </button>`
    }
    ${edge(name, width || least * 16)}
  </span>`;
}

const isHold = ({ button, pointerType }: PointerEvent) => button === 0 && pointerType !== "touch";

/** `width`: as far as it is known without looking; where it takes of the room that is left, the screen tells. */
const edge = (name: ColumnName, width: number) => html`<span
  class="edge"
  role="separator"
  tabindex="0"
  aria-orientation="vertical"
  aria-label=${words.columnWidth(words.columns[name])}
  aria-valuemin=${narrowest}
  aria-valuemax=${widest}
  aria-valuenow=${width}
  title=${words.columnWidthHint}
  @focus=${({ target }: FocusEvent) => (target as HTMLElement).setAttribute("aria-valuenow", `${widthNow(name)}`)}
  @pointerdown=${(event: PointerEvent) => {
    event.stopPropagation();
    if (event.button === 0) follow(event, () => dragWidth(name, event.target as HTMLElement, event.clientX));
  }}
  @dblclick=${() => widthAsUsual(name)}
  @keydown=${(event: KeyboardEvent) => pressed(event, name)}
  @keyup=${keepWidth}
  @blur=${keepWidth}
></span>`;

function pressed(event: KeyboardEvent, name: ColumnName) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const by = { ArrowLeft: -step, ArrowRight: step }[event.key];
  if (by !== undefined) widen(name, by);
  else if (event.key === "Enter") void widthAsUsual(name);
  else return;
  event.preventDefault();
}
