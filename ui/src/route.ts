// Where the person is, and the trail of where they were.

import type { Condition } from "./types/Condition";
import type { Question } from "./types/Question";
import type { Sort } from "./types/Sort";

/** A shelf of films: all, waiting, seen, or a collection by its number. */
export type Shelf = "all" | "waiting" | "seen" | number;

export type FilterName = "seen" | "waiting" | "rated" | "noted";

export interface FilmsRoute {
  at: "films";
  shelf: Shelf;
  search: string;
  filters: readonly FilterName[];
  sort: Sort;
  descending: boolean;
  /** The film whose page is open. */
  film: number | null;
}

export type Route =
  | FilmsRoute
  | { at: "history" }
  | { at: "backups" }
  | { at: "check" }
  | { at: "settings" }
  | { at: "about" }
  | { at: "keys" };

/** A route, with how far its sheet had been scrolled and the first film that showed. */
export interface Stop {
  route: Route;
  scrolled: number;
  first: number;
}

export interface Trail {
  stops: Stop[];
  here: number;
}

export function shelfRoute(shelf: Shelf): FilmsRoute {
  const sort: Sort = typeof shelf === "number" ? "position" : shelf === "seen" ? "seen" : "title";
  return { at: "films", shelf, search: "", filters: [], sort, descending: sort === "seen", film: null };
}

export function questionOf(route: FilmsRoute): Question {
  const { shelf, filters } = route;
  const conditions: Condition[] = [
    ...(typeof shelf === "number" ? [{ collection: shelf }] : []),
    ...(shelf === "seen" || filters.includes("seen") ? [{ seen: true }] : []),
    ...(shelf === "waiting" || filters.includes("waiting") ? [{ waiting: true }] : []),
    ...(filters.includes("rated") ? [{ rated: true }] : []),
    ...(filters.includes("noted") ? [{ noted: true }] : []),
  ];
  return {
    conditions,
    search: route.search,
    sort: route.sort,
    descending: route.descending,
  };
}

/** Going somewhere forgets what lay ahead. */
export function walk(trail: Trail, route: Route): Trail {
  const stops = [...trail.stops.slice(0, trail.here + 1), { route, scrolled: 0, first: 0 }].slice(-100);
  return { stops, here: stops.length - 1 };
}
