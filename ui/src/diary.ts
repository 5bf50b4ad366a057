// The diary's periods, and the days of a year: what follows from them alone.

import type { DiaryPeriod } from "./types/DiaryPeriod";

export interface DiaryState {
  /** In the diary's order. */
  periods: DiaryPeriod[];
  /** The year that is laid out as a calendar; nothing while the diary is a list. */
  year: DiaryYear | null;
}

export interface DiaryYear {
  year: number;
  /** By day, how many films. */
  days: ReadonlyMap<string, number>;
  /** The day that is in the tab order. */
  hand: string;
}

/** How many viewings stand under a period. */
export const viewingsUnder = (periods: DiaryPeriod[], period: string) =>
  periods.find((it) => it.period === period)?.viewings ?? 0;

/** Where the first line of a period stands; -1 if there is none. */
export function firstOf(periods: DiaryPeriod[], period: string): number {
  const at = periods.findIndex((it) => it.period === period);
  return at < 0 ? at : periods.slice(0, at).reduce((sum, { viewings }) => sum + viewings, 0);
}

/** The period in which the line at an index stands. */
export function periodAt(periods: DiaryPeriod[], index: number): string | undefined {
  let before = 0;
  for (const { period, viewings } of periods) {
    before += viewings;
    if (before > index) return period;
  }
  return undefined;
}

/** The year in which a period begins; none where it names no year of its own. */
export const yearOf = (period: string) => /^\d{4}/.exec(period)?.[0] ?? null;

/** Periods that follow each other in one year, together. */
export function byYear(periods: DiaryPeriod[]): { year: string | null; periods: DiaryPeriod[] }[] {
  const groups: { year: string | null; periods: DiaryPeriod[] }[] = [];
  for (const it of periods) {
    const year = yearOf(it.period);
    const last = groups.at(-1);
    if (last?.year === year) last?.periods.push(it);
    else groups.push({ year, periods: [it] });
  }
  return groups;
}

/** Every year from the newest to the oldest of which a month is known, these included. */
export function calendarYears(periods: DiaryPeriod[], ...these: number[]): number[] {
  const known = periods
    .filter(({ period }) => /^\d{4}-/.test(period))
    .map(({ period }) => Number(yearOf(period)));
  const newest = Math.max(...these, ...known);
  return Array.from({ length: newest - Math.min(...these, ...known) + 1 }, (_, at) => newest - at);
}

/** The year a calendar opens at: that of the line at an index, or the newest with a month before or after it. */
export function yearNear(periods: DiaryPeriod[], index: number, today: number): number {
  const at = Number(yearOf(periodAt(periods, index) ?? "") ?? 0);
  const years = calendarYears(periods, today);
  return years.includes(at)
    ? at
    : (years.find((year) => periods.some(({ period }) => period.startsWith(`${year}-`))) ?? today);
}
