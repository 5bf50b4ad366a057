// How a mark of the index is said, and how it is written where there is room for four figures.

import type { Slot } from "../list-index";
import type { Sort } from "../types/Sort";
import { words } from "./deferred";

/** `S`, `The 1950s`, `4½ stars`, `March 2026`, `90 to 99 minutes`. A year or decade may be one that several marks are of. */
export function markSaid(sort: Sort, mark: string): string {
  if (mark === "") return words.indexLacking[sort];
  if (mark === "#") return words.indexSigns;
  if (sort === "rating") return words.stars(Number(mark));
  if (sort === "year") return words.decade(Number(mark));
  if (sort === "minutes") return words.indexMinutes(Number(mark));
  return sort === "seen" || sort === "added" ? words.period(mark) : mark;
}

/** `S`, `1950`, `4½`, `90`; of a month its numeral, as postmarks have it, and the year in place of the first one. */
export function markWritten(sort: Sort, slots: readonly Slot[], at: number): string {
  const name = slots[at]?.name ?? null;
  if (name === null) return "•";
  if (name === "") return "–";
  if (sort !== "seen" && sort !== "added") return markTyped(sort, name);
  const [year = "", month] = name.split("-");
  const begins = !slots[at - 1]?.name?.startsWith(year);
  if (month === undefined || begins) return year.replace("X", "0");
  return words.struck(name).split(" ")[0] ?? year;
}

/** As it would be typed. */
export const markTyped = (sort: Sort, mark: string) =>
  sort === "rating" && mark ? half(Number(mark)) : mark;

const half = (rating: number) => `${Math.floor(rating / 2) || ""}${rating % 2 ? "½" : ""}`;
