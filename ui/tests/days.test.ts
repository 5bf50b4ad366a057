import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dayAt, thisYear, today, yesterday } from "../src/days";
import { fresh } from "../src/state";

const { loop } = vi.hoisted(() => ({ loop: {} as Record<string, unknown> }));
vi.mock("../src/acts/loop", () => ({ loop }));

let state = fresh();
beforeEach(() => {
  state = fresh();
  Object.assign(loop, { state });
});
afterEach(() => {
  vi.useRealTimers();
});

/** In the time zone of whoever runs this. */
const at = (day: string, clock: string) => new Date(`${day}T${clock}`);

test("what is done in the night belongs to the day before, until the hour at which a day begins", () => {
  const night = at("2026-03-13", "01:30");
  expect(dayAt(night), "usually a day begins at midnight").toBe("2026-03-13");
  state.settings.day_begins = 4;
  expect(dayAt(night)).toBe("2026-03-12");
  expect(dayAt(at("2026-03-13", "03:59"))).toBe("2026-03-12");
  expect(dayAt(at("2026-03-13", "04:00"))).toBe("2026-03-13");
});

test("in the first night of a year it is still the last day of the one before", () => {
  vi.useFakeTimers({ now: at("2027-01-01", "02:10") });
  expect([today(), yesterday(), thisYear()]).toEqual(["2027-01-01", "2026-12-31", 2027]);
  state.settings.day_begins = 3;
  expect([today(), yesterday(), thisYear()]).toEqual(["2026-12-31", "2026-12-30", 2026]);
});
