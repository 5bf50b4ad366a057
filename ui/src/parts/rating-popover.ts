// The stars that come up beside a film in the sheet.

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { clearRating, rate, ratingAsked } from "../acts/film";
import type { State } from "../state";
import { words } from "../words/en";
import { ratingGroup } from "./rating";

export function ratingPopover({ rating }: State): TemplateResult | typeof nothing {
  if (rating === null) return nothing;
  const { card, anchor } = rating;
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
    ${ref(appear)}
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

  function appear(element: Element | undefined) {
    if (!(element instanceof HTMLElement)) return;
    queueMicrotask(() => {
      if (!element.isConnected || element.matches(":popover-open")) return;
      element.showPopover();
      const from = anchor.getBoundingClientRect();
      const { width, height } = element.getBoundingClientRect();
      const inside = (at: number, size: number, room: number) => Math.max(8, Math.min(at, room - size - 8));
      element.style.setProperty(
        "left",
        `${inside(from.left + from.width / 2 - width / 2, width, innerWidth)}px`,
      );
      element.style.setProperty("top", `${inside(from.bottom + 6, height, innerHeight)}px`);
      element.querySelector<HTMLElement>("input:checked, input")?.focus();
    });
  }
}
