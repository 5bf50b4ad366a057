// The stars that come up beside a film in the sheet.

import { html, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { clearRating, rate, ratingAsked } from "../acts/film";
import { rateSelected } from "../acts/many";
import { countSelected } from "../acts/selecting";
import type { RatingAsked } from "../state";
import { words } from "../words/deferred";
import { beside } from "./beside";
import { ratingGroup } from "./rating";

export function ratingPopover({ card, anchor }: RatingAsked): TemplateResult {
  const name = card === null ? words.rateMany(countSelected()) : words.rateFilm(card);
  const done = async (act: Promise<unknown>) => {
    await act;
    ratingAsked();
    anchor.focus();
  };
  return html`<div
    class="rating-popover"
    popover="auto"
    role="dialog"
    aria-label=${name}
    ${ref((element) => beside(element, { below: anchor.getBoundingClientRect() }, "input:checked, input"))}
    @toggle=${(event: ToggleEvent) => event.newState === "closed" && ratingAsked()}
  >
    ${ratingGroup({
      name: "sheet-rating",
      label: card === null ? name : words.ratingOf(card),
      value: card?.rating ?? null,
      acts: {
        rate: (given) => done(card === null ? rateSelected(given) : rate(card.film, given)),
        clear: () => done(card === null ? rateSelected(null) : clearRating(card.film)),
      },
    })}
  </div>`;
}
