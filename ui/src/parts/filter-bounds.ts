// From and to: rating, year of the film, running time.

import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { putFilter } from "../acts/filtering";
import { askedOf, type Filters } from "../conditions";
import type { FilteredRoute } from "../route";
import { words } from "../words/deferred";

/** Films have years from the first to the last of these. */
const first = 1874;
const last = 2200;

type Bound = keyof typeof words.filterBounds;

export const filterBounds = ({ filters }: FilteredRoute): TemplateResult => {
  const years = askedOf(filters, "years");
  return html`${pair(words.yourRating, stars(filters, "rated_from"), stars(filters, "rated_to"))}
  ${pair(
    words.filmFields.year,
    figures("years_from", years?.from === first ? undefined : years?.from, (from) =>
      putYears(from, years?.to),
    ),
    figures("years_to", years?.to === last ? undefined : years?.to, (to) => putYears(years?.from, to)),
  )}
  ${pair(
    words.factNames.minutes,
    figures("minutes_from", askedOf(filters, "minutes_from"), (from) =>
      putFilter("minutes_from", from === undefined ? null : { minutes_from: from }),
    ),
    figures("minutes_to", askedOf(filters, "minutes_to"), (to) =>
      putFilter("minutes_to", to === undefined ? null : { minutes_to: to }),
    ),
  )}`;
};

const pair = (name: string, from: TemplateResult, to: TemplateResult) => html`<div class="filter-pair">
  <span class="label" aria-hidden="true">${name}</span>
  <span>${from}<span aria-hidden="true">–</span>${to}</span>
</div>`;

function putYears(from: number | undefined, to: number | undefined) {
  const years = { from: from ?? first, to: to ?? last };
  return putFilter("years", years.from === first && years.to === last ? null : { years });
}

function stars(filters: Filters, name: "rated_from" | "rated_to") {
  const chosen = askedOf(filters, name);
  const choose = (event: Event) => {
    const rating = Number((event.target as HTMLSelectElement).value);
    const condition = name === "rated_from" ? { rated_from: rating } : { rated_to: rating };
    putFilter(name, rating === 0 ? null : condition);
  };
  return html`<select aria-label=${words.filterBounds[name]} .value=${live(String(chosen ?? 0))} @change=${choose}>
    <option value="0">${words.filterAny}</option>
    ${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(
      (rating) =>
        html`<option value=${rating} ?selected=${rating === chosen}>${words.stars(rating)}</option>`,
    )}
  </select>`;
}

/** Taken once it is left, or with Enter: half a year is none. */
const figures = (name: Bound, value: number | undefined, take: (value: number | undefined) => unknown) =>
  html`<input
    inputmode="numeric"
    maxlength="4"
    autocomplete="off"
    spellcheck="false"
    aria-label=${words.filterBounds[name]}
    .value=${live(value === undefined ? "" : String(value))}
    @change=${(event: Event) => {
      const said = Number.parseInt((event.target as HTMLInputElement).value, 10);
      take(Number.isNaN(said) || said < 0 ? undefined : said);
    }}
  />`;
