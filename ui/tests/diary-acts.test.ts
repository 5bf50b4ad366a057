import { beforeEach, expect, test, vi } from "vitest";
import { goToDay, goToPeriod, loadDiary, showMonths, showYear, walkDays } from "../src/acts/diary";
import { fresh } from "../src/state";

const { loop } = vi.hoisted(() => ({ loop: {} as Record<string, unknown> }));
vi.mock("../src/acts/loop", () => ({ loop }));
const { api } = vi.hoisted(() => ({ api: { diary: vi.fn(), diaryPeriods: vi.fn(), diaryDays: vi.fn() } }));
vi.mock("../src/api", () => ({ api }));
const { goToItem, focusOn } = vi.hoisted(() => ({ goToItem: vi.fn(), focusOn: vi.fn() }));
vi.mock("../src/screen", () => ({ goToItem, focusOn }));

const periods = [
  { period: "2026-03", viewings: 12 },
  { period: "2026-01", viewings: 230 },
];
const seen = (seen_on: string) => ({ viewing: { seen_on } });
let state = fresh();

beforeEach(() => {
  vi.clearAllMocks();
  state = fresh();
  state.diary = { periods, year: null };
  api.diaryPeriods.mockResolvedValue(periods);
  Object.assign(loop, { state, draw: vi.fn(), fail: vi.fn() });
});

test("the jump leads to the first line of a period", async () => {
  await goToPeriod("2026-01");
  expect(goToItem).toHaveBeenCalledExactlyOnceWith(12, false);
});

test("a day of the calendar leads to its line, however far into its month", async () => {
  await showYear(2026);
  const lines = Array.from({ length: 230 }, (_, at) => seen(at < 150 ? "2026-01-20" : "2026-01-02"));
  api.diary.mockImplementation(async (_, { first, count }) => ({
    lines: lines.slice(first - 12, first - 12 + count),
  }));
  await goToDay("2026-01-02");
  expect(goToItem).toHaveBeenCalledExactlyOnceWith(12 + 150, true);
  expect(state.diary.year, "the list is shown again").toBeNull();
});

test("a late answer about a year does not bring back a calendar that was left", async () => {
  let answer: (days: unknown[]) => void = () => {};
  api.diaryDays.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const asked = showYear(2026);
  showMonths();
  answer([]);
  await asked;
  expect(state.diary.year).toBeNull();
});

test("after an act the periods and the year that is shown are asked for again, and the hand stays", async () => {
  api.diaryDays.mockResolvedValue([{ day: "2026-03-12", films: 1 }]);
  await showYear(2026);
  api.diaryDays.mockResolvedValue([{ day: "2026-03-13", films: 2 }]);
  await loadDiary();
  expect(state.diary.year).toMatchObject({ year: 2026, hand: "2026-03-12" });
  expect(state.diary.year?.days.get("2026-03-13")).toBe(2);
});

test("arrows walk along the days, and one of them is in the tab order", async () => {
  api.diaryDays.mockResolvedValue([{ day: "2026-03-12", films: 1 }]);
  await showYear(2026);
  const press = (key: string, ctrlKey = false) => {
    const preventDefault = vi.fn();
    const target = { dataset: { day: state.diary.year?.hand } };
    walkDays({ key, ctrlKey, target, preventDefault } as unknown as KeyboardEvent);
    return preventDefault;
  };
  expect(press("ArrowDown")).toHaveBeenCalled();
  expect(state.diary.year?.hand).toBe("2026-03-19");
  expect(focusOn).toHaveBeenCalledWith('[data-day="2026-03-19"]');
  expect(press("ArrowDown", true), "that is someone else’s key").not.toHaveBeenCalled();
  expect(state.diary.year?.hand).toBe("2026-03-19");
});

test("what cannot be fetched is said, and the diary stays as it was", async () => {
  api.diaryDays.mockRejectedValue({ kind: "disk", message: "…" });
  await showYear(2026);
  expect(loop.fail).toHaveBeenCalledOnce();
  expect(state.diary).toEqual({ periods, year: null });
});
