// Dates as people write them. The core speaks EDTF: "2026-03-12", "2026-03", "2011", "1987-22" (a summer), "199X" (a
// decade), "1985~" (about), "../2010", "2010/2012", "" (unknown).

/** Some languages say a date otherwise after a preposition: `март 2010`, `не позднее марта 2010`. */
export type Case = "plain" | "genitive";

/** What a language says around a date, and the names Intl has not. */
export interface DateWords {
  unknown: string;
  /** Spring, summer, autumn, winter. */
  seasons: Record<Case, readonly [string, string, string, string]>;
  decade: (firstYear: string, grammar: Case) => string;
  about: (genitive: string) => string;
  by: (genitive: string) => string;
  since: (genitive: string) => string;
  between: (from: string, until: string) => string;
  /** On a postmark, where there is room for a word and a year. */
  struck: {
    by: (year: string) => string;
    since: (year: string) => string;
    /** Spring, summer, autumn, winter. */
    seasons: readonly [string, string, string, string];
    decade: (firstYear: string) => string;
  };
}

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** How a language says dates; `locale` is whose order, months and clock it has. */
export function datesOf(locale: string, words: DateWords) {
  const inUtc = { timeZone: "UTC" } as const;
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", ...inUtc });
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", ...inUtc });
  const clock = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", hourCycle: "h23" });

  function point(text: string, grammar: Case): string {
    const date = text.replace("~", "");
    const said = exact(date, grammar);
    return date === text ? said : words.about(exact(date, "genitive"));
  }

  function exact(date: string, grammar: Case): string {
    if (date.endsWith("X")) return words.decade(`${date.slice(0, 3)}0`, grammar);
    const [year = "", second, third] = date.split("-");
    if (second === undefined) return year;
    if (Number(second) > 20) return `${words.seasons[grammar][Number(second) - 21]} ${year}`;
    const at = utc(Number(year), Number(second), Number(third ?? 1));
    if (third !== undefined) return upToYear(day, at);
    if (grammar === "plain") return upToYear(month, at);
    const name = day.formatToParts(at).find(({ type }) => type === "month")?.value;
    return `${name} ${year}`;
  }

  /** As a postmark prints it: `12 III 26`, `III 26`, `2011`, `by 2010`, `2010–12`. */
  function struck(date: string): string {
    const [from = "", until] = date.split("/");
    if (date === "") return "· · ·";
    if (from === "..") return words.struck.by(yearOf(until ?? ""));
    if (until === "..") return words.struck.since(yearOf(from));
    if (until !== undefined) {
      const [first, last] = [yearOf(from), yearOf(until)];
      return first === last ? first : `${first}–${last.slice(2)}`;
    }
    if (from.endsWith("~")) return `~${struck(from.slice(0, -1))}`;
    if (from.endsWith("X")) return words.struck.decade(yearOf(from));
    const [year = "", month, dayOfMonth] = from.split("-");
    if (month === undefined) return year;
    const name = Number(month) > 20 ? words.struck.seasons[Number(month) - 21] : romans[Number(month) - 1];
    return [dayOfMonth === undefined ? undefined : String(Number(dayOfMonth)), name, year.slice(2)]
      .filter((part) => part !== undefined)
      .join(" ");
  }

  return {
    /** `12 March 2026`, `March 2026`, `2011`, `by 2010`, `between 2010 and 2012`, `date unknown`. */
    spelled(date: string): string {
      if (date === "") return words.unknown;
      const [from = "", until] = date.split("/");
      if (until === undefined) return point(from, "plain");
      if (from === "..") return words.by(point(until, "genitive"));
      if (until === "..") return words.since(point(from, "genitive"));
      return words.between(point(from, "plain"), point(until, "plain"));
    },
    struck,
    /** A moment, in the person's own time zone: `12 March 2026, 14:05`. */
    moment(milliseconds: number): string {
      const at = new Date(milliseconds);
      const onDay = upToYear(day, utc(at.getFullYear(), at.getMonth() + 1, at.getDate()));
      return `${onDay}, ${clock.format(at)}`;
    },
  };
}

/** The first four figures of a date; of a decade its first year. */
const yearOf = (date: string) => date.slice(0, 4).replace("X", "0");

const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day));

/** Without what some languages write after the year: `12 марта 2026 г.`. */
function upToYear(format: Intl.DateTimeFormat, at: Date): string {
  const parts = format.formatToParts(at);
  const end = parts.findLastIndex(({ type }) => type !== "literal");
  return parts
    .slice(0, end + 1)
    .map(({ value }) => value)
    .join("");
}

/** The first and the last of these by the calendar; dates that name no year of their own are left out. */
export function firstAndLast(dates: (string | null)[]): [first: string, last: string] {
  const beginning = (date: string) =>
    date
      .replace(/-2([1-4])/, (_, season) => `-${String(3 * season).padStart(2, "0")}`)
      .replace("X", "0")
      .replace("~", "");
  const known = dates
    .filter((date) => date !== null && /^\d{3}/.test(date))
    .sort((a, b) => (beginning(a ?? "") < beginning(b ?? "") ? -1 : 1));
  return [known.at(0) ?? "", known.at(-1) ?? ""];
}
