// A film wherever it stands in a list: its link, and what can be done to it without opening it.

import { html, nothing, type TemplateResult } from "lit";
import type { FilmsRoute } from "../route";
import type { Card } from "../types/Card";
import type { Excerpt } from "../types/Excerpt";
import { words } from "../words/first";
import { deferred, later } from "./deferred";

/** `inOrder`: whether the tab key comes by here; `excerpt`: what is shown beside it, and says why it was found. */
export const filmLink = (
  card: Card,
  route: FilmsRoute,
  inOrder: boolean,
  content: unknown,
  excerpt?: Excerpt,
): TemplateResult => html`<a
  href="#film-${card.film}"
  class="film"
  tabindex=${inOrder ? 0 : -1}
  aria-label=${words.titleAndYear(card)}
  aria-describedby="said-${card.film}${excerpt ? ` excerpt-${card.film}` : ""}"
  aria-current=${route.film === card.film ? "true" : nothing}
  @click=${(event: Event) => {
    event.preventDefault();
    later((it) => it.openFilm(card.film));
  }}
  >${content}</a
>`;

export const filmButtons = (card: Card, inOrder: boolean): TemplateResult => html`<span class="acts">
  <button
    tabindex=${inOrder ? 0 : -1}
    aria-label=${words.markAsSeen(card)}
    class="mark"
    title=${words.markAsSeenButton}
    @click=${(event: MouseEvent) => later((it) => it.markSeen(card, event))}
  ></button>
  <button
    tabindex=${inOrder ? 0 : -1}
    aria-label=${words.rateFilm(card)}
    aria-haspopup="dialog"
    class="rate"
    title=${words.rate}
    @click=${(event: Event) => {
      const anchor = event.currentTarget as HTMLElement;
      later((it) => it.askRating(card, anchor));
    }}
  ></button>
</span>${deferred((it) => it.selectBox(card, inOrder))}`;
