// Whether a film of a list is selected: a box to be ticked, there for whoever looks for it.

import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { isSelected, selectTo, toggleSelected } from "../acts/selecting";
import type { Card } from "../types/Card";
import { words } from "../words/deferred";

export const selectBox = (card: Card, inOrder: boolean): TemplateResult => html`<input
  type="checkbox"
  class="select"
  tabindex=${inOrder ? 0 : -1}
  aria-label=${words.selectFilm(card)}
  .checked=${live(isSelected(card.film))}
  @click=${(event: MouseEvent) => {
    const at = Number((event.target as HTMLElement).closest<HTMLElement>("[data-at]")?.dataset.at);
    if (event.shiftKey) void selectTo(at);
    else toggleSelected(card.film, at);
  }}
/>`;
