// A rating to be given: ten radio buttons, each half a star, over five stars.
// The stars follow the buttons by style alone, so that passing over them shows what would be given.

import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { words } from "../words/en";
import { starHalves } from "./stars";

interface RatingGroup {
  /** Of the radio buttons in the form; one for each group on the screen. */
  name: string;
  label: string;
  /** The rest of the accessible name, where the label alone could mean another group. */
  about?: string;
  value: number | null;
  /** Without these the group is a field of a form. */
  acts?: { rate: (rating: number) => unknown; clear: () => unknown };
}

/** Arrow keys choose as they pass over: only the one they rest on is meant. */
const pause = 400;
let passing: ReturnType<typeof setTimeout> | undefined;
let byArrow = false;

export function ratingGroup({ name, label, about = "", value, acts }: RatingGroup): TemplateResult {
  const choose = (event: Event) => {
    const rating = Number((event.target as HTMLInputElement).value);
    clearTimeout(passing);
    if (byArrow) passing = setTimeout(() => acts?.rate(rating), pause);
    else acts?.rate(rating);
  };
  const clear = (event: Event) => {
    const radios = (event.target as HTMLElement).closest("fieldset")?.querySelectorAll("input");
    for (const radio of radios ?? []) radio.checked = false;
    // The button goes when there is nothing to clear, and must not take the focus with it.
    radios?.[0]?.focus();
    acts?.clear();
  };
  return html`<fieldset
    class="rating"
    role="radiogroup"
    aria-labelledby="${name}-label"
    @keydown=${(event: KeyboardEvent) => {
      byArrow = event.key.startsWith("Arrow");
    }}
    @pointerdown=${() => {
      byArrow = false;
    }}
  >
    <legend class="label" id="${name}-label">${label}<span class="unseen">${about}</span></legend>
    <span class="halves">
      ${starHalves}
      ${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(
        (half) => html`<input
          type="radio"
          name=${name}
          value=${half}
          aria-label=${words.stars(half)}
          .checked=${acts ? live(value === half) : value === half}
          @change=${choose}
        />`,
      )}
    </span>
    <button type="button" class="quiet ${value === null && acts ? "away" : ""}" @click=${clear}>
      ${words.clearRating}
    </button>
  </fieldset>`;
}
