// What Intl knows of the calendar: names of months and weekdays, and with which day a week begins.

export interface CalendarNames {
  /** January to December, as they stand alone. */
  months: string[];
  /** In the order of the week. */
  weekdays: { short: string; long: string }[];
  /** 1 is Monday, 7 is Sunday. */
  firstDay: number;
}

type WithWeeks = Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };

const known = new Map<string, CalendarNames>();

export function calendarOf(locale: string): CalendarNames {
  const names = known.get(locale) ?? named(locale);
  known.set(locale, names);
  return names;
}

function named(locale: string): CalendarNames {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const [month, short, long] = [
    format({ month: "long" }),
    format({ weekday: "short" }),
    format({ weekday: "long" }),
  ];
  const weeks = new Intl.Locale(locale) as WithWeeks;
  const { firstDay } = weeks.getWeekInfo?.() ?? weeks.weekInfo ?? { firstDay: 1 };
  return {
    months: Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2026, at, 1))),
    weekdays: Array.from({ length: 7 }, (_, at) => {
      // 4 January 2026 was a Sunday.
      const day = Date.UTC(2026, 0, 4 + firstDay + at);
      return { short: short.format(day), long: long.format(day) };
    }),
    firstDay,
  };
}

/** A language as it is spoken where the person lives, if the system says so. */
export function localeOf(language: string, system: string | undefined): string {
  if (system?.split("-")[0] === language) return system;
  return language === "en" ? "en-GB" : language;
}
