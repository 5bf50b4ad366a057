// What unfolds in the filter: decades, genres, countries, tags and lists, each with how much it would leave.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { chooseTagMode, toggle, toggleTag, unfoldPart } from "../acts/filtering";
import { type Filters, has, hasTag, type TagMode, toggled, toggledTag } from "../conditions";
import { keyOf, yearsOfDecade } from "../filter-offers";
import type { Filtering, FilterPart } from "../filtering";
import type { FilteredRoute } from "../route";
import type { State } from "../state";
import type { Condition } from "../types/Condition";
import { capital } from "../words/capital";
import { words } from "../words/deferred";

interface Choice {
  name: string;
  chosen: boolean;
  /** What it makes of the filters. */
  makes: Filters;
  does: () => unknown;
}

export function filterChoices(state: State, filtering: Filtering, route: FilteredRoute): TemplateResult {
  const { choices, labels, tagMode } = filtering;
  const { filters } = route;
  const of = (name: string, condition: Condition): Choice => ({
    name,
    chosen: has(filters, condition),
    makes: toggled(filters, condition),
    does: () => toggle(condition),
  });
  const tags = labels.tags.map(({ tag, name }) => ({
    name,
    chosen: hasTag(filters, tagMode, tag),
    makes: toggledTag(filters, tagMode, tag),
    does: () => toggleTag(tag),
  }));
  const lists = [
    ...labels.lists.map(({ list, name }) => of(name, { list })),
    ...state.library.collections
      .filter(({ collection }) => route.at === "diary" || collection !== route.shelf)
      .map(({ collection, name }) => of(name, { collection })),
  ];
  const parts: [FilterPart, Choice[]][] = [
    ["decades", choices.decades.map(({ year }) => of(words.decade(year), yearsOfDecade(year)))],
    ["genres", choices.genres.map(({ code, name }) => of(capital(name), { genre: code }))],
    ["countries", choices.countries.map(({ code, name }) => of(name, { country: code }))],
    ["tags", tags],
    ["lists", lists],
  ];
  return html`${parts.map(([part, choices]) => (choices.length === 0 ? nothing : fold(part, choices, filtering, route)))}`;
}

function fold(part: FilterPart, choices: Choice[], filtering: Filtering, route: FilteredRoute) {
  const said = route.at === "diary" ? words.viewingCount : words.films;
  return html`<details
  class="filter-part"
  @toggle=${(event: Event) => unfoldPart(part, (event.target as HTMLDetailsElement).open)}
>
  <summary>${words.filterParts[part]}</summary>
  ${part === "tags" ? modes(filtering) : nothing}
  <ul aria-label=${words.filterParts[part]}>
    ${choices.map((choice, at) => line(`filter-${part}-${at}`, choice, filtering.counts.get(keyOf(route, choice.makes)), said))}
  </ul>
</details>`;
}

/** What is chosen leaves what is shown: that is said above the films. */
const line = (
  id: string,
  { name, chosen, does }: Choice,
  left: number | undefined,
  said: (count: number) => string,
) => html`<li>
  <label>
    <input type="checkbox" aria-describedby=${id} .checked=${live(chosen)} @change=${does} />
    ${name}
  </label>
  <span class="count" id=${id}>${
    chosen || left === undefined
      ? nothing
      : html`<span aria-hidden="true">${words.figure(left)}</span><span class="unseen">${said(left)}</span>`
  }</span>
</li>`;

const modes = ({ tagMode }: Filtering) => html`<select
  aria-label=${words.filterTagMode}
  @change=${(event: Event) => chooseTagMode((event.target as HTMLSelectElement).value as TagMode)}
>
  ${(Object.keys(words.filterTagModes) as TagMode[]).map(
    (mode) =>
      html`<option value=${mode} ?selected=${mode === tagMode}>${words.filterTagModes[mode]}</option>`,
  )}
</select>`;
