// Films that are taken out: what was asked for, what came of it, and what is written by itself.

import type { ExportEvery } from "./types/ExportEvery";
import type { ExportForm } from "./types/ExportForm";
import type { SavedExport } from "./types/SavedExport";
import type { ScheduledExport } from "./types/ScheduledExport";

/** Where on the page it was asked for, and what came of it is told. */
export type AskedAt = ExportForm | "move" | "schedule";

export interface TakeOut {
  /** The place that was asked from last; nothing before any was. */
  at: AskedAt | null;
  /** What came of that. */
  saved: SavedExport | null;
  /** Why it did not go through. */
  refused: string | null;
  busy: boolean;
  /** Those that are written by themselves; nothing before they were asked for. */
  scheduled: ScheduledExport[] | null;
  /** Why it is not known which those are. */
  unlisted: string | null;
  /** What the next is to be. */
  next: { form: ExportForm; every: ExportEvery };
}

export const forms: readonly ExportForm[] = ["json", "csv", "xlsx", "letterboxd", "trakt", "markdown", "ics"];

export const nothingTakenOut: TakeOut = {
  at: null,
  saved: null,
  refused: null,
  busy: false,
  scheduled: null,
  unlisted: null,
  next: { form: "json", every: "day" },
};

/** Whether a form is a folder of files. */
export const isFolder = (form: ExportForm) => form === "csv" || form === "letterboxd" || form === "markdown";
