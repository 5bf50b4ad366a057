// Films as a page to be read from top to bottom: what the record says of each, and what the person does.

import { html, nothing, type TemplateResult } from "lit";
import { detailsOf, shownWithDetails } from "../acts/details";
import { openFilm } from "../acts/navigation";
import { dayAt } from "../days";
import { entry } from "../parts/entry";
import { excerptOf } from "../parts/excerpt";
import { filmButtons, filmLink } from "../parts/film-buttons";
import { links } from "../parts/links";
import { listRemark } from "../parts/list-remark";
import { ownNote } from "../parts/own-note";
import { blankStamp, saidOf, stamp } from "../parts/stamp";
import type { Sizes } from "../parts/virtual-list";
import type { FilmsRoute } from "../route";
import type { State } from "../state";
import type { Card } from "../types/Card";
import type { Reading } from "../types/Reading";
import { words } from "../words/deferred";
import { isolated } from "../words/isolated";
import "../parts/virtual-list";

const sizes: Sizes = { cell: null, gap: 2.5, height: 24, measured: true };

export const read = (state: State, route: FilmsRoute): TemplateResult => html`<virtual-list
  class="read"
  role="list"
  .of=${state.list.readings}
  .count=${state.list.readings.total}
  .sizes=${sizes}
  .shown=${shownWithDetails}
  .item=${(index: number) => article(state, state.list.readings.at(index), route, index)}
></virtual-list>`;

function article(state: State, reading: Reading | undefined, route: FilmsRoute, index: number) {
  const position = { size: state.list.readings.total, at: index + 1 };
  if (reading === undefined)
    return html`<div class="reading" role="listitem" aria-setsize=${position.size} aria-posinset=${position.at}>
      <div class="reading-stamp">${blankStamp}</div>
    </div>`;
  const { card } = reading;
  const excerpt = state.list.excerpts.get(card.film);
  const about = [card.second_title, card.year, card.director]
    .filter((part) => part !== null)
    .map((part) => isolated(String(part)));
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
      <h2>${filmLink(card, route, true, card.title, excerpt)}</h2>
      <p class="reading-about">${about.join(" · ")}</p>
      <p class="said" id="said-${card.film}">${route.shelf === "waiting" ? waitingSaid(card) : saidOf(card)}</p>
      ${listRemark(card.film)} ${excerpt && excerptOf(excerpt)} ${reading.entry === null ? nothing : entry(reading.entry)} ${ownNote(reading)} ${links(card.film, reading.links)}
    </div>
  </div>`;
}

/** With since when it waits and why, once that is known. */
function waitingSaid(card: Card): string {
  const wait = detailsOf(card.film)?.wait;
  if (!wait) return saidOf(card);
  return [saidOf({ ...card, waiting: false }), words.waitingSince(dayAt(wait.since), wait.why)]
    .filter((part) => part !== "")
    .join(". ");
}
