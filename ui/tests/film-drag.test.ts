import { beforeEach, expect, test, vi } from "vitest";
import { turn } from "../src/acts/loop";
import { card as cardOf } from "./arguments";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
const { api } = vi.hoisted(() => ({
  api: { films: vi.fn(), moveInRating: vi.fn(), moveOnWatchlist: vi.fn() },
}));
vi.mock("../src/api", () => ({ api }));
vi.mock("../src/screen", () => ({ bringIntoSight: vi.fn() }));
const { dragFilm } = await import("../src/acts/film-drag");
const { fresh } = await import("../src/state");
const { shelfRoute } = await import("../src/route");

/** One of five stars, three of four, one of three: rows of 40, one below the other. */
const cards = [10, 8, 8, 8, 6].map((rating, at) => ({ ...cardOf("Solaris"), film: at, rating }));
let rows: HTMLElement[] = [];
let state = fresh();

beforeEach(() => {
  vi.resetAllMocks();
  state = fresh();
  state.route = { ...shelfRoute("all"), sort: "rating", descending: true };
  state.list.films.total = cards.length;
  state.list.films.put(0, cards);
  rows = cards.map(({ film }, at) => row(film, at));
  vi.stubGlobal("document", { querySelectorAll: () => rows });
  const change = async (act: () => Promise<unknown>) => {
    await act();
    return null;
  };
  turn({ state, draw: () => {}, change, fail: () => {} });
});

const row = (film: number, at: number) =>
  ({
    dataset: { film, at },
    getBoundingClientRect: () => ({ left: 0, right: 500, top: at * 40, bottom: at * 40 + 40 }),
  }) as unknown as HTMLElement;

/** All that was asked for is answered at once, and so done before anything else is. */
const done = () => new Promise((resolve) => setImmediate(resolve));

const marked = () => rows.map(({ dataset }) => dataset.drop ?? "");

/** The film at this place is let go there. */
async function dragged(at: number, y: number) {
  const card = cards[at];
  if (card === undefined) throw new Error("no film there");
  const drag = dragFilm(card);
  drag.move(20, y);
  const mark = marked();
  drag.drop(20, y);
  drag.end();
  await done();
  return mark;
}

test("among films of one rating it goes where it is let go, and beyond them to the nearest end", async () => {
  expect(await dragged(1, 130)).toEqual(["", "", "", "before", ""]);
  expect(api.moveInRating).toHaveBeenLastCalledWith([1], 3);
  expect(await dragged(3, 5), "among the better ones").toEqual(["", "before", "", "", ""]);
  expect(api.moveInRating).toHaveBeenLastCalledWith([3], 1);
  expect(await dragged(1, 190), "among the worse ones").toEqual(["", "", "", "after", ""]);
  expect(api.moveInRating).toHaveBeenLastCalledWith([1], null);
  expect(marked(), "and no mark is left").toEqual(["", "", "", "", ""]);
});

test("where none of its rating is in sight it goes nowhere", async () => {
  const drag = dragFilm(cards[1] ?? cardOf(""));
  drag.move(20, 130);
  rows = rows.slice(4);
  drag.move(20, 170);
  drag.drop(20, 170);
  await done();
  expect(api.moveInRating).not.toHaveBeenCalled();
});

test("what waits is drawn anywhere among what waits", async () => {
  state.route = shelfRoute("waiting");
  expect(await dragged(4, 5)).toEqual(["before", "", "", "", ""]);
  expect(api.moveOnWatchlist).toHaveBeenLastCalledWith([4], 0);
});
