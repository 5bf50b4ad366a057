// The days of a year, by weeks, and how one walks along them. A day is `2026-03-12`, in no time zone.

const iso = (at: Date) => at.toISOString().slice(0, 10);
const utc = (day: string) => new Date(`${day}T00:00:00Z`);

const dayOf = (year: number, month: number, day: number) => {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return at;
};

/** The weeks of a month, 1 to 12; `firstDay` is 1 for Monday to 7 for Sunday. Beside the month there is nothing. */
export function weeksOf(year: number, month: number, firstDay: number): (string | null)[][] {
  const count = dayOf(year, month + 1, 0).getUTCDate();
  const before = (dayOf(year, month, 1).getUTCDay() - firstDay + 7) % 7;
  return Array.from({ length: Math.ceil((before + count) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => {
      const day = week * 7 + at - before + 1;
      return day < 1 || day > count ? null : iso(dayOf(year, month, day));
    }),
  );
}

/** Where a key leads from a day, within its year; nothing where it leads nowhere. */
export function walked(day: string, key: string): string | null {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = (of: number) => dayOf(year, of + 1, 0).getUTCDate();
  const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
  const months = { PageUp: -1, PageDown: 1 }[key];
  let to: Date | null = null;
  if (by !== undefined) to = new Date(utc(day).getTime() + by * 86_400_000);
  else if (months !== undefined) to = dayOf(year, month + months, Math.min(date, last(month + months)));
  else if (key === "Home") to = dayOf(year, month, 1);
  else if (key === "End") to = dayOf(year, month, last(month));
  return to === null || to.getUTCFullYear() !== year ? null : iso(to);
}
