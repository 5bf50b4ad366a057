// Where the person is, and the trail of where they were.

import type { SheetPlace } from "./screen";
import type { Condition } from "./types/Condition";
import type { LedgerFate } from "./types/LedgerFate";
import type { Question } from "./types/Question";
import type { Settings } from "./types/Settings";
import type { Sort } from "./types/Sort";

/** A shelf of films: all, waiting, seen, a collection by its number, a tag or list by its, or what someone made. A living list
 * has no condition of its own: those it keeps are the filters one comes with, and may change. */
export type Shelf = "all" | "waiting" | "seen" | number | Label | { person: number };
export type LabelKind = "tag" | "list" | "living";
export type Label = `${LabelKind} ${number}`;

export const isLabel = (shelf: Shelf): shelf is Label => typeof shelf === "string" && shelf.includes(" ");

/** Whether its films have an order that is its own, or the person's. */
export const hasOrder = (shelf: Shelf) =>
  typeof shelf === "number" || shelf === "waiting" || (isLabel(shelf) && shelf.startsWith("list"));

export interface FilmsRoute {
  at: "films";
  shelf: Shelf;
  search: string;
  filters: readonly Condition[];
  sort: Sort;
  descending: boolean;
  /** The film whose page is open. */
  film: number | null;
}

/** The diary: of every viewing, or of those that match filters. */
export interface DiaryRoute {
  at: "diary";
  filters: readonly Condition[];
}

/** What is brought in: every row of the files, or those of one fate, or found by what they say. */
export interface BringInRoute {
  at: "bringIn";
  /** The import of which the ledger is shown; nothing for what is looked at before it is brought in. */
  ledger: number | null;
  fate: LedgerFate | null;
  search: string;
}

/** What can be filtered. */
export type FilteredRoute = FilmsRoute | DiaryRoute;

export type Route =
  | FilteredRoute
  | BringInRoute
  | { at: "circumstances" }
  | { at: "history" }
  | { at: "backFill" }
  | { at: "bin" }
  | { at: "backups" }
  | { at: "takeOut" }
  | { at: "check" }
  | { at: "settings" }
  | { at: "about" }
  | { at: "keys" };

/** A route, with where its sheet stood and the first film that was there to be shown. */
export interface Stop {
  route: Route;
  place: SheetPlace;
  first: number;
  /** The film of its list that had the focus, if one had. */
  hand?: number | null;
}

export const freshStop = (route: Route): Stop => ({ route, place: { scrolled: 0 }, first: 0 });

export interface Trail {
  stops: Stop[];
  here: number;
}

/** A shelf as one comes to it: in the order chosen there last, or the usual one. */
export function shelfRoute(shelf: Shelf, sorts: Settings["sorts"] = {}): FilmsRoute {
  const usual: Sort = hasOrder(shelf) ? "position" : shelf === "seen" ? "seen" : "title";
  const chosen = sorts[sortKey(shelf)];
  const sort = (chosen?.replace(/^-/, "") ?? usual) as Sort;
  const descending = chosen === undefined ? sort === "seen" : chosen.startsWith("-");
  return { at: "films", shelf, search: "", filters: [], sort, descending, film: null };
}

/** Under which it is kept: one for all people. */
export const sortKey = (shelf: Shelf) => (typeof shelf === "object" ? "person" : shelf);

/** How an order is kept. */
export const sortKept = ({ sort, descending }: Pick<FilmsRoute, "sort" | "descending">) =>
  `${descending ? "-" : ""}${sort}`;

function labelled(label: Label): Condition[] {
  const [kind = "", key] = label.split(" ");
  return kind === "living" ? [] : [{ [kind]: Number(key) } as Condition];
}

export function questionOf(route: FilmsRoute): Question {
  const { shelf, filters } = route;
  const conditions: Condition[] = [
    ...(typeof shelf === "number" ? [{ collection: shelf }] : []),
    ...(isLabel(shelf) ? labelled(shelf) : []),
    ...(typeof shelf === "object" ? [shelf] : []),
    ...(shelf === "seen" ? [{ seen: true }] : []),
    ...(shelf === "waiting" ? [{ waiting: true }] : []),
    ...filters,
  ];
  return {
    conditions,
    search: route.search,
    sort: route.sort,
    descending: route.descending,
  };
}
