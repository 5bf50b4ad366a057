// The collection as a page to be read from top to bottom.

import { html, nothing, type TemplateResult } from "lit";
import { shown } from "../acts/list";
import { openFilm } from "../acts/navigation";
import { entry } from "../parts/entry";
import { filmButtons, filmLink } from "../parts/film-buttons";
import { links } from "../parts/links";
import { blankStamp, saidOf, stamp } from "../parts/stamp";
import type { Sizes } from "../parts/virtual-list";
import type { FilmsRoute } from "../route";
import type { State } from "../state";
import type { Reading } from "../types/Reading";
import "../parts/virtual-list";

const sizes: Sizes = { cell: null, gap: 2.5, height: 24, measured: true };

export const read = (state: State, route: FilmsRoute): TemplateResult => html`<virtual-list
  class="read"
  role="list"
  .of=${state.list.readings}
  .count=${state.list.readings.total}
  .sizes=${sizes}
  .shown=${shown}
  .item=${(index: number) => article(state, state.list.readings.at(index), route, index)}
></virtual-list>`;

function article(state: State, reading: Reading | undefined, route: FilmsRoute, index: number) {
  const position = { size: state.list.readings.total, at: index + 1 };
  if (reading === undefined)
    return html`<div class="reading" role="listitem" aria-setsize=${position.size} aria-posinset=${position.at}>
      <div class="reading-stamp">${blankStamp}</div>
    </div>`;
  const { card } = reading;
  const about = [card.original_title, card.year, card.director].filter((part) => part !== null);
  return html`<div
    class="reading ${route.film === card.film ? "open" : ""}"
    role="listitem"
    aria-setsize=${position.size}
    aria-posinset=${position.at}
    data-film=${card.film}
    data-at=${index}
  >
    <div class="reading-stamp"><div class="to-page" @click=${() => openFilm(card.film)}>${stamp(card)}</div>${filmButtons(card, true)}</div>
    <div class="reading-text">
      <h2>${filmLink(card, route, true, card.title)}</h2>
      <p class="about">${about.join(" · ")}</p>
      <p class="said" id="said-${card.film}">${saidOf(card)}</p>
      ${reading.entry === null ? nothing : entry(reading.entry)} ${links(card.film, reading.links)}
    </div>
  </div>`;
}
