// How many films or viewings each choice of a filter would leave: asked late, one after the other, and no more once something else is.

import { api } from "../api";
import type { Filters } from "../conditions";
import { offered } from "../filter-offers";
import { type FilteredRoute, questionOf } from "../route";
import { loop } from "./loop";

/** In milliseconds: the list itself comes first. */
const late = 150;

/** Rises with every question, so that the counts for an older one end. */
let counting = 0;

export const countNoMore = () => {
  counting++;
};

export async function countChoices() {
  const mine = ++counting;
  await new Promise((resolve) => setTimeout(resolve, late));
  const { route, filtering } = loop.state;
  if (mine !== counting || !("filters" in route) || filtering === null) return;
  for (const { key, filters } of offered(filtering, route)) {
    if (filtering.counts.has(key)) continue;
    const count = await answering(route, filters)
      .then(({ total }) => total)
      .catch(() => null);
    // What cannot be counted is not said.
    if (mine !== counting || count === null) return;
    filtering.counts.set(key, count);
    loop.draw();
  }
}

/** Those that would, with these filters in the place of those that stand. */
function answering(route: FilteredRoute, filters: Filters): Promise<{ total: number }> {
  const none = { first: 0, count: 0 };
  return route.at === "diary"
    ? api.diary([...filters], none)
    : api.films(questionOf({ ...route, filters }), none);
}
