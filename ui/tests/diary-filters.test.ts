import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import { freshFiltering } from "../src/filtering";
import type { DiaryRoute } from "../src/route";
import { fresh } from "../src/state";
import type { Changed } from "../src/types/Changed";
import type { Condition } from "../src/types/Condition";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
vi.stubGlobal("requestAnimationFrame", (then: () => void) => then());
const api = vi.hoisted(() => ({
  diary: vi.fn(),
  diaryPeriods: vi.fn(),
  diaryDays: vi.fn(),
  films: vi.fn(),
  completions: vi.fn(),
}));
vi.mock("../src/api", () => ({ api, pictureAddress: (hash: string) => hash }));
vi.mock("../src/parts/virtual-list", () => ({}));
const { changeFilters, putFilter } = await import("../src/acts/filtering");
const { countChoices } = await import("../src/acts/counting");
const { completeCircumstance, takeCircumstance, takeTyped } = await import(
  "../src/acts/filter-circumstances"
);
const { back, go } = await import("../src/acts/navigation");
const { goToDay, showYear } = await import("../src/acts/diary");
const { reload } = await import("../src/acts/reload");
const { fetchDeferred } = await import("../src/parts/deferred");
const { filters: panel } = await import("../src/parts/filters");
const { shelfRoute } = await import("../src/route");
const { diary } = await import("../src/views/diary");

const kitchen: Condition = { place: "kitchen" };
const drama: Condition = { genre: "drama" };

beforeEach(async () => {
  vi.clearAllMocks();
  vi.stubGlobal("document", { activeElement: null, querySelector: () => null });
  api.diary.mockResolvedValue({ total: 0, first: 0, lines: [] });
  api.diaryPeriods.mockResolvedValue([]);
  api.diaryDays.mockResolvedValue([]);
  const state = { ...fresh(), filtering: freshFiltering(), started: true };
  turn({ state, draw: () => {}, change: async () => null, fail: vi.fn() });
  await fetchDeferred();
  await go({ at: "diary", filters: [] });
});

const filtersNow = () => (loop.state.route as DiaryRoute).filters;
const drawn = (something: unknown) => JSON.stringify(something);

test("a filter is asked of the diary's lines, its months and the year that is laid out", async () => {
  await showYear(2026);
  await putFilter("place", kitchen);
  expect(api.diary).toHaveBeenLastCalledWith([kitchen], { first: 0, count: 100 });
  expect(api.diaryPeriods).toHaveBeenLastCalledWith([kitchen]);
  expect(api.diaryDays).toHaveBeenLastCalledWith([kitchen], 2026);
});

test("a day of the calendar is looked for among the viewings that are shown", async () => {
  api.diaryPeriods.mockResolvedValue([{ period: "2026-03", viewings: 2 }]);
  await putFilter("place", kitchen);
  api.diary.mockClear();
  await goToDay("2026-03-12");
  expect(api.diary).toHaveBeenCalledExactlyOnceWith([kitchen], { first: 0, count: 2 });
});

test("on the way back the diary is filtered as it was left", async () => {
  await putFilter("place", kitchen);
  await go({ at: "keys" });
  await back();
  expect(filtersNow()).toEqual([kitchen]);
  expect(api.diaryPeriods).toHaveBeenLastCalledWith([kitchen]);
});

test("after an act the same viewings are asked for again", async () => {
  await putFilter("place", kitchen);
  vi.clearAllMocks();
  const { library, steps } = fresh();
  const changed: Changed = {
    ...{ subjects: [], cards: [], order: false, everything: false, labels: false },
    ...{ library, steps },
  };
  await reload(changed);
  expect(api.diary).toHaveBeenCalledExactlyOnceWith([kitchen], { first: 0, count: 100 });
  expect(api.diaryPeriods).toHaveBeenCalledExactlyOnceWith([kitchen]);
});

test("choices are counted in viewings", async () => {
  const choices = { countries: [], genres: [{ code: "drama", name: "Drama", films: 5 }], decades: [] };
  loop.state.filtering = { ...freshFiltering(), choices, unfolded: new Set(["genres"] as const) };
  await changeFilters(() => [kitchen]);
  await countChoices();
  expect(api.diary).toHaveBeenCalledWith([kitchen, drama], { first: 0, count: 0 });
  expect(api.films).not.toHaveBeenCalled();
});

test("what every viewing is, or none, is not offered there", () => {
  const inDiary = drawn(panel(loop.state, { at: "diary", filters: [] }));
  const ofFilms = drawn(panel(loop.state, shelfRoute("all")));
  for (const name of ["Seen", "Not seen", "Waiting"]) {
    expect(ofFilms).toContain(`"${name}"`);
    expect(inDiary).not.toContain(`"${name}"`);
  }
  expect(inDiary).toContain('"Not finished"');
});

test("a diary in which nothing answers says so and offers to clear the filter", async () => {
  await putFilter("place", kitchen);
  expect(drawn(diary(loop.state))).toContain("No viewing in your diary matches that filter.");
  expect(drawn(diary(loop.state))).toContain('"Clear filters"');
  loop.state.library.seen = 1;
  await changeFilters(() => []);
  expect(drawn(diary(loop.state))).not.toContain('"Clear filters"');
});

test("a place is completed from those that are known, and stands once", async () => {
  api.completions.mockResolvedValue(["kitchen", "Kino"]);
  await completeCircumstance("place", "ki");
  expect(api.completions).toHaveBeenLastCalledWith("place", "ki");
  expect(loop.state.filtering?.completing).toMatchObject({
    field: "filter-place",
    names: ["kitchen", "Kino"],
  });
  await takeCircumstance("place", "kitchen");
  await takeCircumstance("place", "Kino");
  expect(filtersNow()).toEqual([{ place: "Kino" }]);
  expect(loop.state.filtering?.completing).toBeNull();
});

test("Enter takes the one that is called as what is typed, or the only one that may be meant", async () => {
  api.completions.mockResolvedValue(["Anna", "Anna Karlovna"]);
  await takeTyped("companion", "ann");
  expect(filtersNow(), "either may be meant").toEqual([]);
  await takeTyped("companion", "anna");
  expect(filtersNow()).toEqual([{ companion: "Anna" }]);
  api.completions.mockResolvedValue(["Boris"]);
  await takeTyped("companion", "bo");
  expect(filtersNow(), "seen with both").toEqual([{ companion: "Anna" }, { companion: "Boris" }]);
  await takeTyped("companion", "bo");
  expect(filtersNow(), "who is taken again stays").toEqual([{ companion: "Anna" }, { companion: "Boris" }]);
});
