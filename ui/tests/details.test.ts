import { beforeEach, expect, test, vi } from "vitest";
import { turn } from "../src/acts/loop";
import type { FilmsRoute } from "../src/route";
import type { Changed } from "../src/types/Changed";
import type { Details } from "../src/types/Details";
import { card as cardOf } from "./arguments";
import { written } from "./written";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
const api = vi.hoisted(() => ({ details: vi.fn() }));
vi.mock("../src/api", () => ({ api, pictureAddress: (hash: string) => hash }));
const { detailsOf, hasRemarks, learnDetails, remarkOn, renewDetails, shownWithDetails } = await import(
  "../src/acts/details"
);
const { fresh } = await import("../src/state");
const { shelfRoute } = await import("../src/route");
const { read } = await import("../src/views/read");

const card = (film: number) => ({ ...cardOf("Solaris"), film });
const details = (film: number, remark: string | null = null): Details => ({
  film,
  countries: ["Soviet Union"],
  tags: [],
  wait: null,
  remark,
});
const nothing: Changed = {
  subjects: [],
  cards: [],
  order: false,
  everything: false,
  labels: false,
  steps: { undo: null, redo: null },
  library: { films: 0, waiting: 0, seen: 0, collections: [] },
};

let state = fresh();
/** The films that each question was about. */
const asked = () => api.details.mock.calls.map(([films]) => films);

/** Another list each time, of films 11 to 15, in the table; 11 and 12 are on the screen. */
let list = 3;
beforeEach(async () => {
  vi.resetAllMocks();
  api.details.mockImplementation(async (films: number[], of) =>
    films.map((film) => details(film, film === 12 ? `On ${of}` : null)),
  );
  state = fresh();
  list += 10;
  state.settings.view = "table";
  state.route = shelfRoute(`list ${list}`);
  const lists = [list, list + 1].map((it) => ({ list: it, name: "Winters", ranked: true, films: 5 }));
  state.labels = { tags: [], lists, living: [] };
  state.list.films.total = 5;
  state.list.films.put(0, [11, 12, 13, 14, 15].map(card));
  state.list.shown = { first: 0, last: 1 };
  turn({ state, draw: () => {}, change: async () => null, fail: () => {} });
});

test("the films on the screen are asked for together, and none twice", async () => {
  await learnDetails();
  state.list.shown = { first: 1, last: 2 };
  await Promise.all([learnDetails(), learnDetails()]);
  expect(api.details.mock.calls).toEqual([
    [[11, 12], list],
    [[13], list],
  ]);
  expect([detailsOf(11)?.countries, remarkOn(12), hasRemarks()]).toEqual([
    ["Soviet Union"],
    `On ${list}`,
    true,
  ]);
});

test("what flies past is not asked for", async () => {
  vi.useFakeTimers();
  await shownWithDetails(0, 1);
  vi.advanceTimersByTime(100);
  await shownWithDetails(3, 4);
  vi.advanceTimersByTime(100);
  expect(asked()).toEqual([]);
  vi.advanceTimersByTime(100);
  vi.useRealTimers();
  expect(asked()).toEqual([[14, 15]]);
});

test("after an act the films it changed are asked for again, and stay as they were until then", async () => {
  await learnDetails();
  const renewed = renewDetails({ ...nothing, subjects: [{ kind: "film", key: 12 }] });
  expect(remarkOn(12)).toBe(`On ${list}`);
  api.details.mockResolvedValue([details(12, "Another")]);
  await renewed;
  await renewDetails({ ...nothing, subjects: [{ kind: "collection", key: 11 }] });
  await renewDetails({ ...nothing, labels: true });
  await renewDetails({ ...nothing, everything: true });
  expect(asked()).toEqual([[11, 12], [12], [11, 12], [11, 12]]);
  expect(remarkOn(12)).toBe("Another");
});

test("an answer from before the act does not stand in the way of the one after it", async () => {
  let answer = (_: Details[]) => {};
  api.details.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const before = learnDetails();
  await renewDetails({ ...nothing, subjects: [{ kind: "film", key: 12 }] });
  answer([details(11, "First"), details(12, "Before")]);
  await before;
  expect([remarkOn(11), remarkOn(12)]).toEqual(["First", `On ${list}`]);
});

test("on another list nothing is remarked before that was asked for", async () => {
  await learnDetails();
  state.route = shelfRoute(`list ${list + 1}`);
  expect([remarkOn(12), hasRemarks()]).toEqual(["", false]);
  await learnDetails();
  expect(remarkOn(12)).toBe(`On ${list + 1}`);
});

test("what could not be asked for is asked for again", async () => {
  api.details.mockRejectedValueOnce({ kind: "unexpected", message: "" });
  await learnDetails();
  await learnDetails();
  expect(asked()).toEqual([
    [11, 12],
    [11, 12],
  ]);
});

test("nothing is asked for where nothing of it is drawn", async () => {
  const columns = [{ column: "country", width: 0 }];
  for (const [shelf, view, chosen, asks] of [
    ["all", "table", [], false],
    ["all", "table", columns, true],
    ["all", "read", columns, false],
    ["waiting", "table", [], true],
    ["waiting", "read", [], true],
    ["waiting", "stamps", columns, false],
    [`list ${list}`, "stamps", columns, false],
    [`list ${list}`, "read", [], true],
  ] as const) {
    state.route = shelfRoute(shelf);
    state.settings = { ...state.settings, view, columns: [...chosen] };
    api.details.mockClear();
    await renewDetails({ ...nothing, everything: true });
    expect(api.details.mock.calls.length, `${view} of ${shelf}, ${chosen.length} chosen`).toBe(asks ? 1 : 0);
  }
});

test("of however many films were passed, a few screens are kept", async () => {
  const films = Array.from({ length: 60 }, (_, at) => at);
  state.list.films.total = 60_000;
  for (let window = 0; window < 20; window++) {
    state.list.films.put(
      window * 60,
      films.map((at) => card(1000 + window * 60 + at)),
    );
    state.list.shown = { first: window * 60, last: window * 60 + 59 };
    await learnDetails();
  }
  expect(state.details.size).toBe(500);
  expect(detailsOf(1000 + 19 * 60)).toBeDefined();
  api.details.mockClear();
  state.list.shown = { first: 0, last: 0 };
  await learnDetails();
  expect(asked(), "what was let go of is asked for again").toEqual([[1000]]);
});

test("what is read of the watchlist says since when each film waits, and who said so", () => {
  const links = { trailer: { own: null }, watch: null, offer: null };
  const solaris = { ...card(11), waiting: true, rating: 8 };
  state.list.readings.total = 1;
  state.list.readings.put(0, [{ card: solaris, entry: null, links, note: null }]);
  const said = (shelf: "all" | "waiting") => {
    state.route = shelfRoute(shelf);
    return /id="said-11">([^<]*)</.exec(written(read(state, state.route as FilmsRoute), 0))?.[1];
  };
  expect(said("waiting"), "before that is known").toBe("Waiting. Rated 4 stars");
  const since = new Date(2026, 4, 3, 23, 30).getTime();
  state.details.set(11, { ...details(11), wait: { since, why: "Anna said so" } });
  expect(said("waiting")).toBe("Rated 4 stars. Waiting since 3 May 2026 — Anna said so");
  state.details.set(11, { ...details(11), wait: { since, why: null } });
  expect(said("waiting")).toBe("Rated 4 stars. Waiting since 3 May 2026");
  expect(said("all"), "elsewhere as anywhere").toBe("Waiting. Rated 4 stars");
});
