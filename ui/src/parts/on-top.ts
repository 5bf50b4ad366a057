// What lies on top today: a film seen on this day in another year, or one that calls.

import { html, nothing, type TemplateResult } from "lit";
import { openFilm } from "../acts/navigation";
import { putAway } from "../acts/windowing";
import type { State } from "../state";
import { words } from "../words/deferred";
import { icon } from "./icon";
import { stamp } from "./stamp";

export const onTop = ({ occasions }: State): TemplateResult | typeof nothing =>
  occasions.length === 0
    ? nothing
    : html`<aside class="on-top" aria-label=${words.onTop}>
        ${occasions.map(
          (occasion) => html`<a
            href="#film-${occasion.card.film}"
            @click=${(event: Event) => {
              event.preventDefault();
              openFilm(occasion.card.film);
            }}
            ><span class="on-top-stamp">${stamp(occasion.card)}</span><span>${words.occasion(occasion)}</span></a
          >`,
        )}
        <button class="sign" aria-label=${words.putAway} title=${words.putAway} @click=${putAway}>${icon("close")}</button>
      </aside>`;
