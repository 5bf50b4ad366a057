// The films as a sheet of stamps.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { shown } from "../acts/list";
import { deferred } from "../parts/deferred";
import { filmButtons, filmLink } from "../parts/film-buttons";
import { looks } from "../parts/picture";
import { blankStamp, high, saidOf, stamp, strikingOn, wide } from "../parts/stamp";
import type { Sizes } from "../parts/virtual-list";
import type { FilmsRoute } from "../route";
import type { State } from "../state";
import type { Card } from "../types/Card";
import type { Excerpt } from "../types/Excerpt";
import "../parts/virtual-list";

const sizes: Sizes = { cell: 8.75, gap: 1, height: high / wide, measured: false };
/** With room for two lines of what the person wrote. */
const quoting: Sizes = { ...sizes, below: 2.5 };

export const stamps = ({ list }: State, route: FilmsRoute): TemplateResult => html`<virtual-list
  class="stamps"
  role="list"
  .of=${list.films}
  .count=${list.films.total}
  .sizes=${list.excerpts.size > 0 ? quoting : sizes}
  .shown=${shown}
  .item=${(index: number, current: boolean) => {
    const card = list.films.at(index);
    const excerpt = card && list.excerpts.get(card.film);
    // Most stamps stay as they are while the sheet scrolls.
    return guard(
      [
        card,
        excerpt,
        card && looks(card),
        card && strikingOn(card),
        current,
        index,
        list.films.total,
        route.film === card?.film,
        deferred((it) => card && it.isSelected(card.film)),
      ],
      () => cell(card, excerpt, list.films.total, route, index, current),
    );
  }}
></virtual-list>`;

function cell(
  card: Card | undefined,
  excerpt: Excerpt | undefined,
  total: number,
  route: FilmsRoute,
  index: number,
  current: boolean,
) {
  if (card === undefined)
    return html`<div class="card" role="listitem" aria-setsize=${total} aria-posinset=${index + 1}>${blankStamp}</div>`;
  return html`<div
    class="card ${route.film === card.film ? "open" : ""}"
    role="listitem"
    aria-setsize=${total}
    aria-posinset=${index + 1}
    data-film=${card.film}
    data-at=${index}
  >
    ${stamp(card)} ${filmLink(card, route, current, nothing, excerpt)}
    <span class="unseen" id="said-${card.film}">${saidOf(card)}</span>
    ${excerpt && deferred((it) => it.shortExcerpt(excerpt))} ${filmButtons(card, current)}
  </div>`;
}
