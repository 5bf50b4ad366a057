// The order of the person's own that is shown, if one is: of a list, of the watchlist, or among films of one rating. What
// differs between them is here; how films are moved in any of them is in ./list-order.ts.

import { api } from "../api";
import type { FilmsRoute } from "../route";
import type { Card } from "../types/Card";
import type { Changed } from "../types/Changed";
import type { ListLine } from "../types/ListLine";
import { words } from "../words/deferred";
import { listShown } from "./labels";
import { loop } from "./loop";

export interface OwnOrder {
  /** A film moves among those with the same number, which stand together; with none, it stays where it is. */
  block(film: Card): number | null;
  move(films: number[], before: number | null): Promise<Changed>;
  /** What is said where a film is asked to leave its block. */
  noFarther(up: boolean, film: Card): string;
  /** Its films carry the numbers of their places. */
  numbered?: boolean;
}

export function ownOrder(): OwnOrder | undefined {
  const { route } = loop.state;
  return route.at === "films" && hindrance(route) === undefined ? orderOf(route) : undefined;
}

/** What has to be done before a film can be moved in the order it would have; nothing where it has none. */
export function whyUnmoved(film: Card): string | undefined {
  const { route } = loop.state;
  if (route.at !== "films" || (orderOf(route)?.block(film) ?? null) === null) return undefined;
  return hindrance(route);
}

function orderOf({ sort, shelf }: FilmsRoute): OwnOrder | undefined {
  if (sort === "rating") return ofRatings;
  if (sort !== "position") return undefined;
  if (shelf === "waiting") return ofWatchlist;
  const list = listShown();
  return list && ofList(list);
}

/** Only where the films of a shelf stand whole one sees where one puts them. */
function hindrance({ search, filters, sort, descending }: FilmsRoute): string | undefined {
  if (search.trim() !== "") return words.moveUnsearched;
  if (filters.length > 0) return words.moveUnfiltered;
  // Whichever way ratings run, films of one rating stand from the first to the last.
  return descending && sort !== "rating" ? words.moveUnreversed : undefined;
}

const ofAll = {
  block: () => 0,
  noFarther: (up: boolean) => (up ? words.noFartherUp : words.noFartherDown),
};

const ofList = ({ list, ranked }: ListLine): OwnOrder => ({
  ...ofAll,
  move: (films, before) => api.moveInList(list, films, before),
  numbered: ranked,
});

const ofWatchlist: OwnOrder = {
  ...ofAll,
  move: (films, before) => api.moveOnWatchlist(films, before),
};

const ofRatings: OwnOrder = {
  block: ({ rating }) => rating,
  move: (films, before) => api.moveInRating(films, before),
  noFarther: (up, { rating }) =>
    up ? words.noFartherUpRated(rating ?? 0) : words.noFartherDownRated(rating ?? 0),
};
