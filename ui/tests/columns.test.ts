import { beforeEach, expect, test, vi } from "vitest";
import { turn } from "../src/acts/loop";
import type { FilmsRoute, Shelf } from "../src/route";
import type { ShownColumn } from "../src/types/ShownColumn";
import { card as cardOf } from "./arguments";
import { written } from "./written";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
const { api, focusOn } = vi.hoisted(() => ({
  api: { settingsChanged: vi.fn(async () => null), details: vi.fn(async () => []) },
  focusOn: vi.fn(),
}));
vi.mock("../src/api", () => ({ api }));
vi.mock("../src/screen", () => ({ focusOn }));
vi.mock("../src/acts/applying", () => ({ applySettings: vi.fn() }));
const { columnsAsUsual, holdLines, linesOf, moveColumn, showColumn } = await import("../src/acts/columns");
const { keepWidth, widen, widthAsUsual } = await import("../src/acts/column-width");
const { columnsShown, tracks } = await import("../src/column-layout");
const { fresh } = await import("../src/state");
const { shelfRoute } = await import("../src/route");
const { table } = await import("../src/views/table");

let state = fresh();
/** As wide as the headings are on the screen. */
let onScreen: Record<string, number> = {};
beforeEach(() => {
  vi.clearAllMocks();
  state = { ...fresh(), started: true, route: shelfRoute("all") };
  state.settings.view = "table";
  turn({ state, draw: () => {}, change: async () => null, fail: () => {} });
  vi.stubGlobal("document", {
    documentElement: {},
    querySelectorAll: () =>
      Object.entries(onScreen).map(([column, width]) => ({
        dataset: { column },
        getBoundingClientRect: () => ({ width }),
      })),
  });
  vi.stubGlobal("getComputedStyle", () => ({ fontSize: "16px" }));
});

const plain = (...names: string[]): ShownColumn[] => names.map((column) => ({ column, width: 0 }));
const names = (shelf: Shelf = "all") =>
  columnsShown(state.settings, shelf).map(({ column }) => column.name as string);
const usual = ["title", "original_title", "year", "director", "minutes", "rating", "seen"];

test("on the watchlist the usual columns say since when a film waits", () => {
  expect(names()).toEqual(usual);
  expect(names("waiting")).toEqual([...usual.slice(0, -1), "waiting_since"]);
});

test("the usual ones that were only widened are those that are usual wherever one is", () => {
  state.settings.columns = plain(...usual.with(-1, "day")).with(3, { column: "director", width: 200 });
  expect(names().at(-1)).toBe("seen");
  expect(names("waiting").at(-1)).toBe("waiting_since");
  expect(columnsShown(state.settings, "waiting")[3]).toMatchObject({ width: 200, gives: 3 });
});

test("those that were chosen are shown everywhere, after the title, and none gives way", () => {
  state.settings.columns = plain("why", "director", "one of a later version", "director");
  expect(names()).toEqual(["title", "why", "director"]);
  expect(names("waiting")).toEqual(names());
  const style = tracks(columnsShown(state.settings, "all"));
  expect(style).toMatch(/--tracks-5:minmax\(9rem,2.4fr\) minmax\(8rem,2fr\) minmax\(7rem,1.6fr\)/);
});

const on = (shelf: Shelf) => {
  state.route = shelfRoute(shelf);
};

test("whatever is chosen on the watchlist, the other shelves go on saying when a film was seen", async () => {
  on("waiting");
  await showColumn("country", true);
  expect(names("waiting").at(-1)).toBe("waiting_since");
  expect(names()).toEqual(["title", "original_title", "year", "country", ...usual.slice(3)]);
  on("all");
  await showColumn("tags", true);
  expect(names("waiting").at(-1)).toBe("waiting_since");
  await showColumn("country", false);
  await showColumn("tags", false);
  expect(state.settings.columns, "as usual again").toEqual([]);
});

test.each(["waiting", "all"] as const)("whoever chooses both on %s has both everywhere", async (shelf) => {
  const [here, there, other] =
    shelf === "waiting"
      ? (["waiting_since", "seen", "all"] as const)
      : (["seen", "waiting_since", "waiting"] as const);
  on(shelf);
  await showColumn(there, true);
  expect(names(shelf)).toEqual([...usual, "waiting_since"]);
  expect(names(other)).toEqual([...usual, "waiting_since"]);
  on(other);
  await showColumn("why", true);
  expect(names(shelf)).toEqual([...usual, "waiting_since", "why"]);
  on(shelf);
  await showColumn(there, false);
  expect(names(shelf), "what was not taken away stays").toEqual([...usual.slice(0, -1), here, "why"]);
  expect(names(other)).toEqual([...usual.slice(0, -1), there, "why"]);
});

test("whoever takes the other one away again has what is usual", async () => {
  await showColumn("waiting_since", true);
  on("waiting");
  await showColumn("seen", false);
  expect(state.settings.columns).toEqual([]);
});

test("a column that is taken away is not brought back by choosing the other", async () => {
  on("waiting");
  await showColumn("waiting_since", false);
  await showColumn("seen", true);
  expect(names("waiting")).toEqual(usual);
  on("all");
  await showColumn("why", true);
  expect(names()).toEqual([...usual, "why"]);
  expect(names("waiting")).toEqual(names());
  await showColumn("seen", false);
  await showColumn("waiting_since", true);
  on("waiting");
  await showColumn("why", false);
  expect(names()).toEqual([...usual.slice(0, -1), "waiting_since"]);
  expect(names("waiting")).toEqual(names());
});

test("as the table narrows the usual columns give way, one after another", () => {
  const left = [...tracks(columnsShown(state.settings, "all")).matchAll(/--tracks-\d:([^;]*)/g)].map(
    ([, those = ""]) => those.split(" ").length,
  );
  expect(left).toEqual([7, 6, 5, 4, 3, 2]);
});

test("while columns are chosen their lines stay where they are, unless one is moved", async () => {
  const lines = () =>
    linesOf(columnsShown(state.settings, "all").map(({ column }) => column)).map(({ name }) => name);
  holdLines(true);
  const before = lines();
  await showColumn("country", true);
  await showColumn("year", false);
  expect(lines()).toEqual(before);
  await moveColumn("director", -1, ".left");
  expect(lines().slice(0, 4)).toEqual(["title", "original_title", "director", "country"]);
  await showColumn("year", true);
  holdLines(false);
  expect(lines().slice(0, 4), "opened again, they stand as the columns do").toEqual(names().slice(0, 4));
});

test("a column that comes stands where it is offered, and one that goes takes nothing along", async () => {
  await showColumn("country", true);
  expect(names()).toEqual(["title", "original_title", "year", "country", ...usual.slice(3)]);
  expect(focusOn).toHaveBeenLastCalledWith('#table-columns [data-column="country"] input');
  await showColumn("country", false);
  expect(state.settings.columns, "as usual again").toEqual([]);
  for (const name of ["original_title", "year", "director", "minutes", "rating", "seen"] as const)
    await showColumn(name, false);
  expect(names(), "the title alone").toEqual(["title"]);
  await columnsAsUsual();
  expect(api.settingsChanged).toHaveBeenLastCalledWith(expect.objectContaining({ columns: [] }));
  expect(names()).toEqual(usual);
});

test("a column goes one place on, and none before the title", async () => {
  await moveColumn("original_title", -1, ".left");
  expect(api.settingsChanged).not.toHaveBeenCalled();
  await moveColumn("year", 1, ".right");
  expect(names().slice(0, 4)).toEqual(["title", "original_title", "director", "year"]);
  expect(focusOn).toHaveBeenLastCalledWith('#table-columns [data-column="year"] .right');
  await moveColumn("original_title", -1, ".left");
  await moveColumn("seen", 1, "input");
  expect(names()).toEqual(["title", "original_title", "director", "year", "minutes", "rating", "seen"]);
  await moveColumn("year", -1, ".left");
  expect(state.settings.columns).toEqual([]);
});

test("an edge moves by eight points a press, those before it stay, and it is kept once the key is let go", async () => {
  onScreen = { title: 201, original_title: 160.4, year: 56, director: 140 };
  widen("year", 8);
  widen("year", 8);
  expect(api.settingsChanged).not.toHaveBeenCalled();
  await keepWidth();
  await keepWidth();
  expect(api.settingsChanged).toHaveBeenCalledTimes(1);
  expect(state.settings.columns.map(({ width }) => width)).toEqual([201, 160, 64, 0, 0, 0, 0]);
  widen("year", -80);
  expect(state.settings.columns[2]?.width, "no narrower than can be taken hold of").toBe(48);
  for (const name of ["title", "original_title", "year"] as const) await widthAsUsual(name);
  expect(state.settings.columns).toEqual([]);
});

/** What is drawn of the table's head and of two of its films. */
function drawn() {
  const [head = "", ...rows] = written(table(state, state.route as FilmsRoute), 0).split("<virtual-list");
  return { head, rows: rows.join("") };
}

test("a heading says what it sorts by, and one that sorts nothing does not pretend to", () => {
  state.settings.columns = plain("year", "country");
  state.route = { ...shelfRoute("all"), sort: "year", descending: true };
  const [, , title = "", year = "", country = ""] = drawn().head.split(/role="(?:columnheader|row)"/);
  expect(title).toMatch(/aria-colindex=1[^>]*aria-label=Title[^>]*aria-sort=none/);
  expect(year).toMatch(/aria-colindex=2[^>]*aria-label=Year[^>]*aria-sort=descending[\s\S]*<button/);
  expect(country).toMatch(/aria-colindex=3[^>]*aria-label=Country/);
  expect(country).not.toMatch(/aria-sort=\w|<button/);
});

test("a row is drawn from its card at once, and fills in", () => {
  state.settings.columns = plain("country", "tags", "times_seen", "waiting_since", "why");
  state.list.films.total = 2;
  state.list.films.put(0, [{ ...cardOf("Solaris"), viewings: 3 }]);
  expect(drawn().rows).toMatch(/data-column=times_seen[^>]*aria-colindex=4[^>]*>3</);
  const since = new Date(2026, 4, 3, 23, 30).getTime();
  state.details.set(1, {
    film: 1,
    countries: ["Italy", "France"],
    tags: [
      { tag: 1, name: "winter" },
      { tag: 2, name: "a <b>" },
    ],
    wait: { since, why: "Anna said so" },
    remark: null,
  });
  const { rows } = drawn();
  expect(rows).toMatch(/data-column=country[^>]*title=Italy, France[^>]*>Italy, France</);
  expect(rows).toContain("<bdi>winter</bdi><bdi>a &lt;b></bdi>");
  expect(rows).toMatch(/data-column=waiting_since[^>]*>3 May 2026</);
  expect(rows).toMatch(/data-column=why[^>]*>Anna said so</);
});
