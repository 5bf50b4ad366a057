// Films that are brought in from other programs: what was read of their files, before anything of it is written.

import type { ImportAnswer } from "./types/ImportAnswer";
import type { ImportSummary } from "./types/ImportSummary";
import type { LedgerLine } from "./types/LedgerLine";

export interface BringIn {
  /** What would become of what was read; nothing before something was. */
  summary: ImportSummary | null;
  /** What was answered to lines, and can be taken back. */
  answered: ReadonlyMap<string, Answered>;
  /** It is being held against the library again, or brought in: once is enough. */
  busy: boolean;
  refused: string | null;
}

export interface Answered {
  /** The number the answer was given with. */
  number: number;
  answer: ImportAnswer;
}

export const nothingRead: BringIn = { summary: null, answered: new Map(), busy: false, refused: null };

/** A line, by where it stands. */
export const placeOf = ({ file, row }: LedgerLine) => `${row} ${file}`;

/** How many rows would change anything. */
export const rowsBrought = ({ counts }: ImportSummary) =>
  counts.new_film + counts.new_viewing + counts.merged;
