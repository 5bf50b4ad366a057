import { expect, test } from "vitest";
import { walked, weeksOf } from "../src/calendar";
import { byYear, calendarYears, firstOf, periodAt, yearNear } from "../src/diary";
import { firstLine } from "../src/parts/diary-line";
import type { DiaryPeriod } from "../src/types/DiaryPeriod";
import { calendarOf, localeOf } from "../src/words/calendar";
import { words } from "../src/words/deferred";
import { words as russian } from "../src/words/ru/deferred";

const periods: DiaryPeriod[] = [
  { period: "2026-03", viewings: 12 },
  { period: "2026-01", viewings: 3 },
  { period: "2011", viewings: 2 },
  { period: "1987-22", viewings: 1 },
  { period: "198X", viewings: 4 },
  { period: "../2010", viewings: 5 },
  { period: "", viewings: 7 },
];

test("a period begins where those before it end", () => {
  expect(periods.map(({ period }) => firstOf(periods, period))).toEqual([0, 12, 15, 17, 18, 22, 27]);
  expect(firstOf(periods, "2026-02"), "nothing was seen then").toBe(-1);
  expect([0, 11, 12, 17, 33, 34].map((index) => periodAt(periods, index))).toEqual([
    "2026-03",
    "2026-03",
    "2026-01",
    "1987-22",
    "",
    undefined,
  ]);
});

test("the jump puts the months of a year together, and what names no year alone", () => {
  expect(byYear(periods).map(({ year, periods }) => [year, periods.length])).toEqual([
    ["2026", 2],
    ["2011", 1],
    ["1987", 1],
    [null, 3],
  ]);
});

test("the calendar opens at the year one looks at, and goes as far back as a month is known", () => {
  expect(calendarYears(periods, 2027).at(0)).toBe(2027);
  expect(calendarYears(periods, 2027).at(-1)).toBe(1987);
  expect(yearNear(periods, 15, 2027), "the line is of 2011").toBe(2011);
  expect(yearNear(periods, 30, 2027), "of no known date: the newest with a month").toBe(2026);
  expect(yearNear([], 0, 2027)).toBe(2027);
});

test("a month has its weeks, from the day with which they begin there", () => {
  const march = weeksOf(2026, 3, 1);
  expect(march.length).toBe(6);
  expect(march[0], "1 March 2026 was a Sunday").toEqual([null, null, null, null, null, null, "2026-03-01"]);
  expect(weeksOf(2026, 3, 7)[0]?.[0]).toBe("2026-03-01");
  expect(weeksOf(2024, 2, 1).flat().filter(Boolean).at(-1)).toBe("2024-02-29");
});

test.each([
  ["2026-03-12", "ArrowRight", "2026-03-13"],
  ["2026-03-01", "ArrowLeft", "2026-02-28"],
  ["2026-03-29", "ArrowDown", "2026-04-05"],
  ["2026-03-12", "Home", "2026-03-01"],
  ["2026-03-12", "End", "2026-03-31"],
  ["2026-03-31", "PageUp", "2026-02-28"],
  ["2026-01-01", "ArrowLeft", null],
  ["2026-12-05", "PageDown", null],
  ["2026-03-12", "a", null],
])("from %s %s leads to %s", (day, key, to) => {
  expect(walked(day, key)).toBe(to);
});

test("months, weekdays and their order are the language’s own, as it is spoken there", () => {
  const english = calendarOf(localeOf("en", "ru-RU"));
  expect(english.months[2]).toBe("March");
  expect([english.firstDay, english.weekdays[0]?.long]).toEqual([1, "Monday"]);
  expect(calendarOf(localeOf("en", "en-US")).weekdays[0]?.long).toBe("Sunday");
  const russian = calendarOf(localeOf("ru", "en-US"));
  expect(russian.months[2]).toBe("март");
  expect(russian.weekdays[0]).toEqual({ short: "пн", long: "понедельник" });
});

test("of a remark the first line on which something is written is shown", () => {
  expect(firstLine("\n  With snow on the roof.\nAnd more")).toBe("With snow on the roof.");
  expect(firstLine(" \n")).toBeNull();
  expect(firstLine(null)).toBeNull();
});

test("where and with whom a film was seen begins as a sentence, and a place stays as it was written", () => {
  expect(words.seenThere("kitchen", ["Nadia"], false)).toBe("kitchen, with Nadia, not to the end");
  expect(words.seenThere(null, ["Nadia", "Vera"], true)).toBe("With Nadia and Vera");
  expect(words.seenThere(null, [], false)).toBe("Not to the end");
  expect(words.seenThere(null, [], true)).toBe("");
  expect(russian.seenThere(null, ["Надя", "Вера"], false)).toBe("С кем: Надя, Вера, не до конца");
});

test("a day tells how many films it has", () => {
  expect(words.dayAndFilms("2026-03-12", 2)).toBe("12 March 2026: 2 films");
  expect(words.dayAndFilms("2026-03-12", 0)).toBe("12 March 2026: no films");
  expect(russian.dayAndFilms("2026-03-12", 5)).toBe("12 марта 2026: 5 фильмов");
});
