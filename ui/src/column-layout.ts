// Which columns a table shows, and how wide each is: the usual ones of the place, or those the person chose.

import { type Column, type ColumnName, columnNamed } from "./columns";
import type { Shelf } from "./route";
import type { Settings } from "./types/Settings";
import type { ShownColumn } from "./types/ShownColumn";

export interface Shown {
  column: Column;
  /** Its name in the settings. */
  kept: string;
  /** In points at a text size of 100 %; 0 for as wide as usual. */
  width: number;
  /** At which step of narrowing the table does without it; 0: never. */
  gives: number;
}

/**
 * Columns are kept once for all shelves, and the last of the usual ones is one that each shelf reads in its own way: when a
 * film was seen, and on the watchlist since when it waits. It is kept under this name, so that whatever else is chosen on one
 * shelf, the others go on saying theirs. Whoever wants the other of the two has that everywhere, alone or beside the first.
 */
const day = "day";
const dayOn = (shelf: Shelf): ColumnName => (shelf === "waiting" ? "waiting_since" : "seen");
const otherDayOn = (shelf: Shelf): ColumnName => (shelf === "waiting" ? "seen" : "waiting_since");

/** One that comes on this shelf; and either of the two where both are there. */
export const keptName = (name: ColumnName, shelf: Shelf): string => (name === dayOn(shelf) ? day : name);

const usual = ["title", "original_title", "year", "director", "minutes", "rating", day];

/** The usual ones that were only widened are still those that are usual. */
const areUsual = (names: readonly string[]) => names.length === 0 || `${usual}` === `${names}`;

export function columnsShown({ columns: chosen }: Pick<Settings, "columns">, shelf: Shelf): Shown[] {
  const widths = new Map(chosen.map(({ column, width }) => [column, width]));
  const asUsual = areUsual([...widths.keys()]);
  const names = asUsual ? usual : new Set(["title", ...widths.keys()]);
  const both = [day, "seen", "waiting_since"].filter((name) => widths.has(name)).length > 1;
  const dayHere = widths.has(dayOn(shelf)) ? otherDayOn(shelf) : dayOn(shelf);
  return [...names].flatMap((name) => {
    // A later version may know more of them.
    const column = columnNamed(name === day ? dayHere : name);
    if (column === undefined) return [];
    const kept = both ? keptName(column.name, shelf) : name;
    return [{ column, kept, width: widths.get(name) ?? 0, gives: asUsual ? (column.gives ?? 0) : 0 }];
  });
}

/** As settings keep them: none where they are what is usual. */
export function columnsKept(shown: readonly Pick<Shown, "kept" | "width">[]): ShownColumn[] {
  const plain = shown.every(({ width }) => width === 0) && areUsual(shown.map(({ kept }) => kept));
  return plain ? [] : shown.map(({ kept, width }) => ({ column: kept, width }));
}

/** How often the usual table narrows: see ./look/table.css. */
const steps = 5;

/** For each step how wide the columns are that are left there, and how much room they need at the least. */
export const tracks = (shown: readonly Shown[]): string =>
  Array.from({ length: steps + 1 }, (_, step) => {
    const left = shown.filter(({ gives }) => gives === 0 || step < gives);
    // Where no other can go, they share what there is.
    const squeezed = step === steps && left.length < shown.length;
    const needed = left.reduce(
      (sum, { column, width }) => sum + (rem(width) || (squeezed ? 0 : column.least)),
      0,
    );
    return [
      `--tracks-${step}:${left.map((one) => track(one, squeezed)).join(" ")}`,
      `--needed-${step}:calc(${needed}rem + ${left.length - 1} * var(--gap))`,
    ].join(";");
  }).join(";");

function track({ column: { least, share }, width }: Shown, squeezed: boolean): string {
  if (width > 0) return `${rem(width)}rem`;
  if (squeezed) return `minmax(0,${share === undefined ? 2 : 3}fr)`;
  return share === undefined ? `${least}rem` : `minmax(${least}rem,${share}fr)`;
}

const rem = (points: number) => points / 16;
