// The stars that come up beside a film in the sheet.

import { html, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { clearRating, rate, ratingAsked } from "../acts/film";
import type { RatingAsked } from "../state";
import { words } from "../words/en-deferred";
import { beside } from "./beside";
import { ratingGroup } from "./rating";

export function ratingPopover({ card, anchor }: RatingAsked): TemplateResult {
  const done = async (act: Promise<unknown>) => {
    await act;
    ratingAsked();
    anchor.focus();
  };
  return html`<div
    class="rating-popover"
    popover="auto"
    role="dialog"
    aria-label=${words.rateFilm(card)}
    ${ref((element) => beside(element, { below: anchor.getBoundingClientRect() }, "input:checked, input"))}
    @toggle=${(event: ToggleEvent) => event.newState === "closed" && ratingAsked()}
  >
    ${ratingGroup({
      name: "sheet-rating",
      label: words.ratingOf(card),
      value: card.rating,
      acts: {
        rate: (given) => done(rate(card.film, given)),
        clear: () => done(clearRating(card.film)),
      },
    })}
  </div>`;
}
