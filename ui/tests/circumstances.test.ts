import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import { companionsOf } from "../src/circumstances";
import type { DiaryRoute } from "../src/route";
import { fresh } from "../src/state";
import type { Viewing } from "../src/types/Viewing";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
vi.stubGlobal("requestAnimationFrame", (then: () => void) => then());
const api = vi.hoisted(() => ({
  circumstances: vi.fn(),
  renameCircumstance: vi.fn(),
  diary: vi.fn(),
  diaryPeriods: vi.fn(),
  diaryDays: vi.fn(),
}));
vi.mock("../src/api", () => ({ api, pictureAddress: (hash: string) => hash }));
vi.mock("../src/parts/virtual-list", () => ({}));
const { circumstancesShown, loadCircumstances, narrowCircumstances, narrowDiary, openDiaryOf } = await import(
  "../src/acts/circumstances"
);
const { askForName, keepName, typeName } = await import("../src/acts/renaming");
const { go } = await import("../src/acts/navigation");
const { reload } = await import("../src/acts/reload");
const { fetchDeferred } = await import("../src/parts/deferred");
const { seenThere } = await import("../src/parts/seen-there");
const { circumstances: page } = await import("../src/views/circumstances");
const { foundIn } = await import("../src/views/palette");
type CircumstanceDialog = import("../src/circumstances").CircumstanceDialog;
type Palette = Extract<import("../src/state").Dialog, { kind: "palette" }>;

const places = [
  { name: "kitchen", viewings: 4 },
  { name: "Kino", viewings: 2 },
];
const people = [
  { name: "Anna", viewings: 10 },
  { name: "Annie", viewings: 4 },
];
const focused: string[] = [];

beforeEach(async () => {
  vi.clearAllMocks();
  focused.length = 0;
  // No list of the sheet's, and no index; everything else can be focused.
  const querySelector = (selector: string) =>
    /virtual-list|index-strip|^\.sheet$/.test(selector)
      ? null
      : { focus: () => focused.push(selector), close: () => {} };
  vi.stubGlobal("document", { activeElement: null, querySelector });
  vi.stubGlobal("HTMLInputElement", class {});
  api.circumstances.mockImplementation(async (kind: string) => (kind === "place" ? places : people));
  api.diary.mockResolvedValue({ total: 0, first: 0, lines: [] });
  api.diaryPeriods.mockResolvedValue([]);
  api.diaryDays.mockResolvedValue([]);
  const change = vi.fn(async (act: () => Promise<unknown>) => {
    await act();
    return null;
  });
  turn({ state: { ...fresh(), started: true }, draw: () => {}, change, fail: vi.fn() });
  await fetchDeferred();
  await go({ at: "circumstances" });
});

const filtersNow = () => (loop.state.route as DiaryRoute).filters;
const drawn = (something: unknown) => JSON.stringify(something);

async function renaming(typed: string, kind: "place" | "companion" = "companion") {
  await askForName(kind, (kind === "place" ? places : people)[1] as (typeof people)[0]);
  const dialog = loop.state.dialog as CircumstanceDialog;
  await typeName(dialog, typed);
  return dialog;
}

test("both lists are there as one arrives, and what is typed narrows them", () => {
  expect(circumstancesShown("companion")).toEqual(people);
  narrowCircumstances("KI");
  expect(circumstancesShown("place").map(({ name }) => name)).toEqual(["kitchen", "Kino"]);
  narrowCircumstances("kit");
  expect(circumstancesShown("place").map(({ name }) => name)).toEqual(["kitchen"]);
  expect(circumstancesShown("companion")).toEqual([]);
  expect(drawn(page(loop.state))).toContain("Nothing here goes by that name.");
});

test("where no viewing names any, it is said where they come from", async () => {
  api.circumstances.mockResolvedValue([]);
  await loadCircumstances();
  expect(drawn(page(loop.state))).toContain("No viewing says yet where it was");
});

test("after an act, or its undoing, they are asked for again, and stay narrowed", async () => {
  narrowCircumstances("ki");
  api.circumstances.mockResolvedValue([{ name: "Kiosk", viewings: 1 }]);
  const { library, steps } = fresh();
  const none = { subjects: [], cards: [], order: false, everything: false, labels: false };
  await reload({ ...none, library, steps });
  expect(circumstancesShown("place").map(({ name }) => name)).toEqual(["Kiosk"]);
});

test("a name leads to its viewings as a list, though the diary was left as a calendar", async () => {
  loop.state.diary = { periods: [], year: { year: 2026, days: new Map(), hand: "" } };
  await openDiaryOf([{ companion: "Anna" }]);
  expect(filtersNow()).toEqual([{ companion: "Anna" }]);
  expect(loop.state.diary.year).toBeNull();
  expect(api.diary).toHaveBeenLastCalledWith([{ companion: "Anna" }], expect.anything());
});

test("a name in a line narrows what the diary shows, and is one step back from there", async () => {
  await go({ at: "diary", filters: [{ genre: "drama" }] });
  await narrowDiary({ place: "kitchen" });
  expect(filtersNow()).toEqual([{ genre: "drama" }, { place: "kitchen" }]);
  const { length } = loop.state.trail.stops;
  await narrowDiary({ place: "kitchen" });
  expect(loop.state.trail.stops, "it is filtered by that already").toHaveLength(length);
  await narrowDiary({ place: "Kino" });
  expect(filtersNow()).toEqual([{ genre: "drama" }, { place: "Kino" }]);
});

test("company names several, and each of them is a link within the sentence", () => {
  expect(companionsOf(" Anna, Boris ,, ")).toEqual(["Anna", "Boris"]);
  expect(companionsOf(null)).toEqual([]);
  expect(companionsOf("Anna; Boris and Vera & Co., Anna; Boris and Vera & Co."), "at commas alone").toEqual([
    "Anna; Boris and Vera & Co.",
  ]);
  const viewing = {
    place: "kitchen",
    company: "Anna, Boris",
    finished: false,
    tags: [{ tag: 1, name: "rain" }],
  };
  const said = drawn(seenThere(viewing as Viewing));
  for (const name of ["kitchen", "Anna", "Boris", "rain"]) expect(said).toContain(`"${name}"`);
  expect(said).toContain('", with "');
  expect(said).toContain('" and "');
  expect(said).toContain('", not to the end"');
  expect(said).not.toMatch(/[\ue000-\uf8ff]/);
});

test("a name that is there already is said to make two one, with the viewings of either, once each", async () => {
  api.diary.mockResolvedValue({ total: 3, first: 0, lines: [] });
  const dialog = await renaming("anna ");
  expect(api.diary).toHaveBeenCalledWith([{ companion: "Annie" }, { companion: "Anna" }], expect.anything());
  expect(dialog).toMatchObject({ other: people[0], viewings: 11 });
  await typeName(dialog, "Anne");
  expect(dialog).toMatchObject({ other: null, viewings: null });
  expect(await renaming("KITCHEN", "place"), "a viewing has one place").toMatchObject({ viewings: 6 });
});

test("a late count of a name that is typed no more is not said", async () => {
  let answer: (diary: unknown) => void = () => {};
  api.diary.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  await askForName("companion", people[1] as (typeof people)[0]);
  const dialog = loop.state.dialog as CircumstanceDialog;
  const typing = typeName(dialog, "Anna");
  await typeName(dialog, "Annabel");
  answer({ total: 3 });
  await typing;
  expect(dialog).toMatchObject({ other: null, viewings: null });
});

test("renaming is one act, under the name as it is written already, and the focus goes to its line", async () => {
  const dialog = await renaming("ANNA");
  await keepName(dialog);
  expect(loop.change).toHaveBeenCalledTimes(1);
  expect(api.renameCircumstance).toHaveBeenCalledExactlyOnceWith("companion", "Annie", "Anna");
  expect(focused.at(-1)).toBe("#companion-0 button");
});

test("the same name is no act", async () => {
  await keepName(await renaming(" Annie "));
  expect(loop.change).not.toHaveBeenCalled();
});

test("on the way back the diary is filtered by the new name", async () => {
  await go({ at: "diary", filters: [{ genre: "drama" }, { companion: "Annie" }] });
  await go({ at: "circumstances" });
  await keepName(await renaming("Anya"));
  expect(loop.state.trail.stops.at(-2)?.route).toMatchObject({
    filters: [{ genre: "drama" }, { companion: "Anya" }],
  });
});

test("only who was renamed has another name in a filter, and one who stands there already stands once", async () => {
  const filters = [{ companion: "Annie" }, { companion: "Boris" }];
  await go({ at: "diary", filters });
  await go({ at: "circumstances" });
  await keepName(await renaming("Anya"));
  const left = () => loop.state.trail.stops.at(-2)?.route;
  expect(left()).toMatchObject({ filters: [{ companion: "Anya" }, { companion: "Boris" }] });
  await go({ at: "diary", filters: [{ companion: "Annie" }, { companion: "Anna" }] });
  await go({ at: "circumstances" });
  await keepName(await renaming("Anna"));
  expect(left()).toMatchObject({ filters: [{ companion: "Anna" }] });
});

test("it is found by its name", () => {
  const nothing = { card: null, films: [], excerpts: [], near: false, people: [], film: null };
  const palette: Palette = { kind: "palette", typed: "places comp", chosen: 0, ...nothing };
  expect(foundIn(loop.state, palette).flatMap(([, items]) => items.map(({ name }) => name))).toEqual([
    "Places and company",
  ]);
});
