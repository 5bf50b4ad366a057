// The table's columns: all there are, in the order in which they are offered, and how much room each wants.

import type { Sort } from "./types/Sort";
import type { DeferredWords } from "./words/deferred";

export type ColumnName = keyof DeferredWords["columns"];

export interface Column {
  name: ColumnName;
  /** What its heading sorts by; nothing where films have no such order. */
  sort: Sort | null;
  /** At least so wide, in rem. */
  least: number;
  /** How much it takes of the room that is left; without, it is just so wide. */
  share?: number;
  /** At which step of narrowing the usual table does without it, one misses least what goes first; never without. */
  gives?: number;
  /** What it says comes beside the cards. */
  beside?: true;
}

export const columns: readonly Column[] = [
  { name: "title", sort: "title", least: 9, share: 2.4 },
  { name: "original_title", sort: "original_title", least: 7, share: 2, gives: 1 },
  { name: "year", sort: "year", least: 3.5, gives: 4 },
  { name: "country", sort: null, least: 7, share: 1.2, beside: true },
  { name: "director", sort: "director", least: 7, share: 1.6, gives: 3 },
  { name: "minutes", sort: "minutes", least: 6, gives: 2 },
  { name: "tags", sort: null, least: 7, share: 1.6, beside: true },
  { name: "rating", sort: "rating", least: 6, gives: 5 },
  { name: "seen", sort: "seen", least: 9 },
  { name: "times_seen", sort: null, least: 5.5 },
  { name: "waiting_since", sort: null, least: 9, beside: true },
  { name: "why", sort: null, least: 8, share: 2, beside: true },
];

export const columnNamed = (name: string) => columns.find((column) => column.name === name);
