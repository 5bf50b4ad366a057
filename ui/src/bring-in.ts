// Films that are brought in from other programs: what was read of their files, before anything of it is written.

import type { ColumnMapping } from "./types/ColumnMapping";
import type { EarlierImport } from "./types/EarlierImport";
import type { ImportAnswer } from "./types/ImportAnswer";
import type { ImportSummary } from "./types/ImportSummary";
import type { LedgerLine } from "./types/LedgerLine";
import type { TableField } from "./types/TableField";

export interface BringIn {
  /** What would become of what was read; nothing before something was. */
  summary: ImportSummary | null;
  /** What was answered to lines, and can be taken back. */
  answered: ReadonlyMap<string, Answered>;
  /** It is being held against the library again, or brought in: once is enough. */
  busy: boolean;
  refused: string | null;
  /** Imports that were brought in, newest first; nothing before they were asked for. */
  earlier: EarlierImport[] | null;
}

export interface Answered {
  /** The number the answer was given with. */
  number: number;
  answer: ImportAnswer;
}

export const nothingRead: BringIn = {
  summary: null,
  answered: new Map(),
  busy: false,
  refused: null,
  earlier: null,
};

/** What several columns of a table can hold; of anything else there is one. */
const severally: ReadonlySet<TableField> = new Set([
  "ignored",
  "tags",
  "director",
  "note",
  "countries",
  "genres",
]);

/** The columns of a table with one of them holding something else: of two that hold the same only the new one does. */
export const withField = (mapping: ColumnMapping, column: number, field: TableField): ColumnMapping => ({
  ...mapping,
  fields: mapping.fields.map((it, at) => {
    if (at === column) return field;
    const same = it === field || (isRating(it) && isRating(field));
    return same && !severally.has(field) ? "ignored" : it;
  }),
});

const isRating = (field: TableField) => field.startsWith("rating");

/** A line, by where it stands. */
export const placeOf = ({ file, row }: LedgerLine) => `${row} ${file}`;

/** How many rows would change anything. */
export const rowsBrought = ({ counts }: ImportSummary) =>
  counts.new_film + counts.new_viewing + counts.merged;
