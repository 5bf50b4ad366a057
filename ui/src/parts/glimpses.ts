// Small stamps in the rail: what belongs to this day, what waits longest, what was seen last.

import { html, type TemplateResult } from "lit";
import { openFilm } from "../acts/navigation";
import type { State } from "../state";
import type { Card } from "../types/Card";
import { words } from "../words/deferred";
import { stamp } from "./stamp";

/** More have no room, even in a high window. */
const most = 3;

export function glimpses({ occasions, glimpses }: State): TemplateResult {
  const today = occasions.map((it) => glimpse(words.onThisDay[it.kind], it.card, words.occasion(it)));
  const { waiting_longest, last_seen } = glimpses ?? { waiting_longest: null, last_seen: null };
  const always = [
    ...(waiting_longest === null ? [] : [glimpse(words.waitingLongest, waiting_longest)]),
    ...(last_seen === null ? [] : [glimpse(words.lastSeen, last_seen)]),
  ];
  return html`<aside class="glimpses" aria-label=${words.atAGlance}><ul>
    ${today.map((it) => html`<li class="of-today">${it}</li>`)}
    ${always.slice(0, Math.max(0, most - today.length)).map((it) => html`<li>${it}</li>`)}
  </ul></aside>`;
}

const glimpse = (why: string, card: Card, said = words.titleAndYear(card)) => html`<a
  class="glimpse"
  href="#film-${card.film}"
  title=${said}
  @click=${(event: Event) => {
    event.preventDefault();
    openFilm(card.film);
  }}
  >${stamp(card)}<span><small>${why}</small> <b>${card.title}</b></span></a
>`;
