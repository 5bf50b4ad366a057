// The choices that are unfolded, each with the filters it would make of those that stand.

import { type Filters, hasTag, toggled, toggledTag } from "./conditions";
import type { Filtering, FilterPart } from "./filtering";
import type { FilteredRoute } from "./route";
import type { Condition } from "./types/Condition";

interface Offer {
  /** By which its count is known. */
  key: string;
  filters: Filters;
}

export const yearsOfDecade = (year: number): Condition => ({ years: { from: year, to: year + 9 } });

/** What the count is of depends on the place, the search and all that is filtered by. */
export const keyOf = (route: FilteredRoute, filters: Filters) =>
  JSON.stringify([route.at === "films" ? [route.shelf, route.search] : route.at, filters]);

const offersOf = (part: FilterPart, filtering: Filtering, { filters }: FilteredRoute): Filters[] => {
  const { choices, labels, tagMode } = filtering;
  const adding = (conditions: Condition[]) =>
    conditions.map((condition) => toggled(filters, condition)).filter((it) => it.length >= filters.length);
  switch (part) {
    case "decades":
      return adding(choices.decades.map(({ year }) => yearsOfDecade(year)));
    case "genres":
      return adding(choices.genres.map(({ code }) => ({ genre: code })));
    case "countries":
      return adding(choices.countries.map(({ code }) => ({ country: code })));
    case "lists":
      return adding(labels.lists.map(({ list }) => ({ list })));
    case "tags":
      return labels.tags
        .filter(({ tag }) => !hasTag(filters, tagMode, tag))
        .map(({ tag }) => toggledTag(filters, tagMode, tag));
  }
};

export const offered = (filtering: Filtering, route: FilteredRoute): Offer[] =>
  [...filtering.unfolded].flatMap((part) =>
    offersOf(part, filtering, route).map((filters) => ({ key: keyOf(route, filters), filters })),
  );
