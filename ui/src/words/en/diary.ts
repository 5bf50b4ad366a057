// What the diary says, in English.

import { capital } from "../capital";
import { isolated } from "../isolated";
import { listsOf } from "../lists";
import { spelled } from "./dates";
import { counted, figure, titleAndYear } from "./first";

const { listed } = listsOf("en");

/** `with Anna and Boris`. */
export const withAll = (companions: readonly string[]) => `with ${listed(companions.map(isolated))}`;

export const diary = {
  diaryIntroduction: (viewings: number) =>
    `${counted(viewings, { one: "viewing", other: "viewings" })}, newest first.`,
  diaryEmpty: "Nothing is in your diary yet. Mark a film as seen, and it stands here under its day.",
  viewingCount: (count: number) => counted(count, { one: "viewing", other: "viewings" }),
  /** As a heading. */
  period: (period: string) => capital(spelled(period)),
  periodAndCount: (period: string, viewings: number) => `${capital(spelled(period))} (${figure(viewings)})`,
  /** A place is as it was written; our own words begin as a sentence does. */
  seenThere: (place: string | null, companions: readonly string[], finished: boolean) => {
    const ours = [companions.length === 0 ? null : withAll(companions), finished ? null : "not to the end"]
      .filter((part) => part !== null)
      .join(", ");
    if (place === null) return capital(ours);
    return ours === "" ? isolated(place) : `${isolated(place)}, ${ours}`;
  },
  editViewing: (film: { title: string; year: number | null }, seenOn: string) =>
    `Edit the viewing of ${titleAndYear(film)}, ${spelled(seenOn)}`,
  goToPeriod: "Go to a month or year",
  goToPeriodEllipsis: "Go to…",
  diaryViews: { list: "Months", year: "Year" },
  calendarYear: "Year of the calendar",
  previousYear: "Previous year",
  nextYear: "Next year",
  daysWithFilms: (days: number) =>
    days === 0
      ? "No film has a day in this year."
      : `Films on ${counted(days, { one: "day", other: "days" })}.`,
  calendarHint: "A ring is one film, a double ring two, a full one three or more. A day leads to its films.",
  dayAndFilms: (day: string, films: number) =>
    `${spelled(day)}: ${films === 0 ? "no films" : counted(films, { one: "film", other: "films" })}`,
};
