// What a list is filtered by: in words, and as chips that take it away again. What is gone since is said to be.

import { html, nothing, type TemplateResult } from "lit";
import { changeFilters } from "../acts/filtering";
import { askedOf, type Filters, nameOf, without } from "../conditions";
import { same } from "../film-draft";
import { freshFiltering } from "../filtering";
import type { FilteredRoute } from "../route";
import { focusOn } from "../screen";
import { dateOf } from "../spans";
import type { State } from "../state";
import type { Condition } from "../types/Condition";
import type { NamedCount } from "../types/NamedCount";
import { capital } from "../words/capital";
import { words } from "../words/deferred";
import { icon } from "./icon";
import { keeping } from "./keeping";

interface Chip {
  /** As part of a sentence, and alone. */
  said: string;
  name: string;
  /** What goes with it. */
  conditions: Filters;
}

/** Two bounds are one chip, at the place of the first. */
const bounds = [
  ["rated_from", "rated_to"],
  ["minutes_from", "minutes_to"],
] as const;

export function chipsOf(state: State, filters: Filters): Chip[] {
  const chips = filters.map((condition): Chip => {
    const pair = bounds.find((names) => names.some((name) => name === nameOf(condition)));
    const conditions = pair ? filters.filter((it) => pair.some((name) => name === nameOf(it))) : [condition];
    const [said, name = capital(said)] = saidOf(state, condition, filters);
    return { said, name, conditions };
  });
  return chips.filter(
    ({ conditions }, at) => chips.findIndex((it) => same(it.conditions, conditions)) === at,
  );
}

/** As part of a sentence; and alone, where it is a name and keeps its first letter. */
function saidOf(state: State, condition: Condition, filters: Filters): [said: string, name?: string] {
  const { choices, known, names, ...filtering } = state.filtering ?? freshFiltering();
  // Those of the rail follow every act.
  const labels = state.labels ?? filtering.labels;
  const gone = words.filterGone;
  const tagged = (mode: "any" | "none", keys: number[]): [string] => {
    const tags = keys.map((tag) => labels.tags.find((it) => it.tag === tag)?.name);
    const there = tags.filter((name) => name !== undefined);
    if (there.length === tags.length) return [words.filterTags(mode, there)];
    return [state.labels === null ? words.loading : words.filterTagsGone(mode, there)];
  };
  /** A name; of what is not there, what it was, once that is certain. */
  const named = (name: string | null | undefined, gone: string, certain: boolean): [string, string?] =>
    name ? [name, name] : [certain ? gone : words.loading];
  const coded = (code: string, all: NamedCount[]) => all.find((it) => it.code === code)?.name;
  if (typeof condition === "string") return [words.filterFlags[condition]];
  if ("seen" in condition) return [words.filterFlags[condition.seen ? "seen" : "unseen"]];
  if ("rated" in condition) return [words.filterFlags[condition.rated ? "rated" : "unrated"]];
  if ("waiting" in condition) return [words.filterFlags.waiting];
  if ("noted" in condition) return [words.filterFlags.noted];
  if ("own_picture" in condition) return [words.filterFlags.own_picture];
  if ("years" in condition) return [words.filterYears(condition.years)];
  if ("seen_in" in condition) return [words.filterSeen(dateOf(condition.seen_in))];
  if ("rated_from" in condition || "rated_to" in condition)
    return [words.filterRated(askedOf(filters, "rated_from"), askedOf(filters, "rated_to"))];
  if ("minutes_from" in condition || "minutes_to" in condition)
    return [words.filterMinutes(askedOf(filters, "minutes_from"), askedOf(filters, "minutes_to"))];
  const someone = (person: number) => named(names.get(person), gone.person, names.has(person));
  if ("person" in condition) return someone(condition.person);
  if ("country" in condition) return named(coded(condition.country, choices.countries), gone.country, known);
  if ("genre" in condition) {
    const [genre] = named(coded(condition.genre, choices.genres), gone.genre, known);
    return [genre.toLowerCase()];
  }
  if ("tag" in condition) return tagged("any", [condition.tag]);
  if ("any_tag" in condition) return tagged("any", condition.any_tag);
  if ("no_tag" in condition) return tagged("none", condition.no_tag);
  if ("list" in condition) {
    const list = labels.lists.find((it) => it.list === condition.list);
    return list ? [words.filterList(list.name)] : named(null, gone.list, state.labels !== null);
  }
  if ("made_by" in condition) {
    const [who, name] = someone(condition.made_by.person);
    const said = words.madeBy(who, condition.made_by.job);
    return name === undefined ? [said] : [said, said];
  }
  if ("place" in condition) return [words.filterPlace(condition.place)];
  if ("companion" in condition) return [words.filterCompanion(condition.companion)];
  const collection = state.library.collections.find((it) => it.collection === condition.collection);
  return named(collection?.name, gone.collection, true);
}

/** `Not seen, drama, up to 100 minutes`. */
export const sentenceOf = (state: State, filters: Filters) =>
  capital(
    chipsOf(state, filters)
      .map(({ said }) => said)
      .join(", "),
  );

/** What the button says that opens the filter. */
export const filtered = (state: State, { filters }: FilteredRoute) =>
  words.filtered(chipsOf(state, filters).map(({ said }) => said));

export function filterChips(state: State, route: FilteredRoute): TemplateResult | typeof nothing {
  const chips = chipsOf(state, route.filters);
  const acts = keeping(route, (filters) => sentenceOf(state, filters));
  if (chips.length === 0 && acts === nothing) return nothing;
  return html`<div class="filter-chips">
    ${chips.length === 0 ? nothing : chipList(chips)} ${acts}
  </div>`;
}

const chipList = (chips: Chip[]) => html`<ul class="chips" aria-label=${words.chosenFilters}>
    ${chips.map(
      ({ name, conditions }, at) => html`<li>
        <button aria-label=${words.removeFilter(name)} title=${words.removeFilter(name)} @click=${() => remove(conditions, at)}>
          <span>${name}</span>${icon("close")}
        </button>
      </li>`,
    )}
  </ul>`;

/** The focus stays where chips are, or goes to where there could be one. */
async function remove(conditions: Filters, at: number) {
  await changeFilters((filters) => without(filters, conditions));
  const left = document.querySelectorAll(".filter-chips li").length;
  const next = Math.min(at + 1, left);
  await focusOn(left === 0 ? ".filter > button" : `.filter-chips li:nth-child(${next}) button`);
}
