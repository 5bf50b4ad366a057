// A rating to be given: ten radio buttons, each half a star, over five stars.
// The stars follow the buttons by style alone, so that passing over them shows what would be given.

import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { words } from "../words/deferred";
import { starHalves } from "./stars";

interface RatingGroup {
  /** Of the radio buttons in the form; one for each group on the screen. */
  name: string;
  label: string;
  value: number | null;
  /** Without these the group is a field of a form. */
  acts?: { rate: (rating: number) => unknown; clear: () => unknown };
}

/** In milliseconds. Arrow keys choose as they pass over: only the one they rest on, or are left on, is meant. */
const pause = 1200;
let passing: ReturnType<typeof setTimeout> | undefined;
let rest: (() => unknown) | undefined;
let byArrow = false;

function settle() {
  clearTimeout(passing);
  rest?.();
  rest = undefined;
}

export function ratingGroup({ name, label, value, acts }: RatingGroup): TemplateResult {
  const choose = (event: Event) => {
    const rating = Number((event.target as HTMLInputElement).value);
    clearTimeout(passing);
    rest = () => acts?.rate(rating);
    if (byArrow) passing = setTimeout(settle, pause);
    else settle();
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
    @focusout=${(event: FocusEvent) => {
      const group = event.currentTarget as HTMLElement;
      if (!group.contains(event.relatedTarget as Node | null)) settle();
    }}
    @pointerdown=${() => {
      byArrow = false;
    }}
  >
    <legend class="label" id="${name}-label">${label}</legend>
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
