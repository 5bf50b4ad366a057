import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { understandText } from "../src/acts/understanding";
import type { When } from "../src/state";
import type { UnderstoodDate } from "../src/types/UnderstoodDate";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Understands years, and nothing else. */
const years = async (text: string): Promise<UnderstoodDate> => {
  if (/^\d{4}$/.test(text)) return { date: text, other: null, before_film: null };
  throw { kind: "refused", message: `no: ${text}` };
};

test("what is wrong is told as such only once nothing was typed for a while", async () => {
  const told: When[] = [];
  for (const text of ["2", "20", "201"]) {
    await understandText(text, years, (when) => told.push(when));
    vi.advanceTimersByTime(200);
  }
  expect(told.map(({ paused }) => paused)).toEqual([false, false, false]);
  vi.advanceTimersByTime(1000);
  expect(told.slice(3)).toEqual([{ text: "201", paused: true, refused: "no: 201" }]);
});

test("what is understood is told at once", async () => {
  const told: When[] = [];
  await understandText("2011", years, (when) => told.push(when));
  expect(told).toEqual([{ text: "2011", paused: false, date: "2011", other: null, beforeFilm: null }]);
});

test("a reply that comes late never lies over a newer one", async () => {
  const told: When[] = [];
  let answer: (it: UnderstoodDate) => void = () => undefined;
  const slow = understandText(
    "2010",
    () => new Promise((resolve) => (answer = resolve)),
    (when) => told.push(when),
  );
  await understandText("2011", years, (when) => told.push(when));
  answer({ date: "2010", other: null, before_film: null });
  await slow;
  vi.advanceTimersByTime(1000);
  expect(told.map(({ text }) => text)).toEqual(["2011", "2011"]);
});
