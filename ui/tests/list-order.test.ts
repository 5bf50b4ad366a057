import { beforeEach, expect, test, vi } from "vitest";
import { turn } from "../src/acts/loop";
import { card as cardOf } from "./arguments";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
const { api, bring, say } = vi.hoisted(() => ({
  api: { films: vi.fn(), moveInList: vi.fn(), moveOnWatchlist: vi.fn(), moveInRating: vi.fn() },
  bring: vi.fn(),
  say: vi.fn(),
}));
vi.mock("../src/api", () => ({ api }));
vi.mock("../src/screen", () => ({ bringIntoSight: bring }));
vi.mock("../src/acts/notice", () => ({ say }));
const { canMove, isNumbered, moveFilm, moveTo, movingWith } = await import("../src/acts/list-order");
const { byKey } = await import("../src/acts/on-film");
const { choose } = await import("../src/acts/selecting");
const { fresh } = await import("../src/state");
const { hasOrder, questionOf, shelfRoute } = await import("../src/route");

const card = (film: number, rating: number | null = null) => ({ ...cardOf("Solaris"), film, rating });
const ofFive = [11, 12, 13, 14, 15].map((film) => card(film));
let state = fresh();

function show(route: typeof state.route, cards: ReturnType<typeof card>[]) {
  state.route = route;
  state.list.films.total = cards.length;
  state.list.films.put(0, cards);
}

/** List 3, of films 11 to 15. */
beforeEach(() => {
  vi.clearAllMocks();
  state = fresh();
  state.labels = { tags: [], lists: [{ list: 3, name: "Winters", ranked: true, films: 5 }], living: [] };
  show(shelfRoute("list 3"), ofFive);
  const change = async (act: () => Promise<unknown>) => {
    await act();
    return null;
  };
  turn({ state, draw: () => {}, change, fail: () => {} });
});

test("a list and what waits ask for their films in an order that is their own, a tag by title", () => {
  expect(questionOf(shelfRoute("list 3"))).toMatchObject({ conditions: [{ list: 3 }], sort: "position" });
  const waiting = { conditions: [{ waiting: true }], sort: "position", descending: false };
  expect(questionOf(shelfRoute("waiting"))).toMatchObject(waiting);
  expect(shelfRoute("waiting", { waiting: "-year" }), "or as it was chosen there").toMatchObject({
    sort: "year",
    descending: true,
  });
  expect(questionOf(shelfRoute("tag 4"))).toMatchObject({ conditions: [{ tag: 4 }], sort: "title" });
  expect([hasOrder("waiting"), hasOrder("seen")]).toEqual([true, false]);
});

test("a film goes one place on, before the film that is next then, and the focus with it", async () => {
  await moveFilm(card(12), 1);
  expect(api.moveInList).toHaveBeenLastCalledWith(3, [12], 14);
  expect(bring).toHaveBeenLastCalledWith(2, true);
  await moveFilm(card(12), -1);
  expect(api.moveInList).toHaveBeenLastCalledWith(3, [12], 11);
  await moveFilm(card(14), 1);
  expect(api.moveInList, "to the end").toHaveBeenLastCalledWith(3, [14], null);
  expect(say).not.toHaveBeenCalled();
});

test("at an end nothing is done, and that is said; let go where it stands, nothing either", async () => {
  await moveFilm(card(11), -1);
  expect(say).toHaveBeenLastCalledWith("That is as far up as it goes.");
  await moveFilm(card(15), 1);
  expect(say).toHaveBeenLastCalledWith("That is as far down as it goes.");
  await moveTo([13], 2, card(13));
  await moveTo([13], 3, card(13));
  expect(say).toHaveBeenCalledTimes(2);
  expect(api.moveInList).not.toHaveBeenCalled();
});

test("where films have no order of their own to be moved in, it is said what hinders", () => {
  const said = (wish: object, film = card(12)) => {
    say.mockClear();
    show({ ...shelfRoute("list 3"), ...wish }, ofFive);
    byKey("Alt ↓", film)?.();
    return say.mock.lastCall?.[0];
  };
  expect(said({ search: "solaris" })).toBe("Clear the search to move films.");
  expect(said({ filters: [{ flag: "seen" }] })).toBe("Clear the filters to move films.");
  expect(said({ descending: true })).toBe("The order is reversed: turn it round to move films.");
  expect(said({ sort: "rating", search: "solaris" }, card(12, 8))).toBe("Clear the search to move films.");
  for (const wish of [
    { sort: "title", search: "solaris" },
    { sort: "rating", search: "solaris" },
  ])
    expect(said(wish), "of no order there is nothing to say").toBeUndefined();
  expect(api.moveInList).not.toHaveBeenCalled();
});

test("those that are selected go together, in the order they stand in", async () => {
  choose({ shelf: "list 3", question: null, films: new Set([14, 12]) });
  await moveFilm(card(14), -1);
  expect(api.moveInList).toHaveBeenLastCalledWith(3, [12, 14], 11);
  expect(bring).toHaveBeenLastCalledWith(1, true);
  await moveFilm(card(13), 1);
  expect(api.moveInList, "one that is not goes alone").toHaveBeenLastCalledWith(3, [13], 15);
});

test("only where the whole shelf stands in its own order is it put in another", () => {
  expect([canMove(card(11)), isNumbered()]).toEqual([true, true]);
  for (const shelf of ["list 3", "waiting"] as const)
    for (const other of [{ search: "sol" }, { sort: "year" }, { descending: true }, { filters: ["seen"] }]) {
      state.route = { ...shelfRoute(shelf), ...other } as typeof state.route;
      expect([canMove(card(11)), isNumbered()]).toEqual([false, false]);
    }
  state.route = shelfRoute(1);
  expect(canMove(card(11)), "a collection's order is not the person's").toBe(false);
});

test("what waits is put in order, too, and carries no numbers", async () => {
  show(shelfRoute("waiting"), ofFive);
  expect(isNumbered()).toBe(false);
  await moveFilm(card(12), 1);
  expect(api.moveOnWatchlist).toHaveBeenLastCalledWith([12], 14);
  await moveTo([11], 5, card(11));
  expect(api.moveOnWatchlist, "to the end").toHaveBeenLastCalledWith([11], null);
});

// ---- films of one rating

const byRating = { sort: "rating", descending: true } as const;
const five = card(21, 10);
const fours = [22, 23, 24].map((film) => card(film, 8));
const [first = five, second = five, third = five] = fours;
const three = card(25, 6);
const unrated = [card(26), card(27)];

const showRated = (descending = true) =>
  show({ ...shelfRoute("seen"), ...byRating, descending }, [five, ...fours, three, ...unrated]);

test("among films of one rating one goes one place on, whichever way ratings run", async () => {
  for (const descending of [true, false]) {
    showRated(descending);
    await moveFilm(first, 1);
    expect(api.moveInRating).toHaveBeenLastCalledWith([22], 24);
    await moveFilm(second, -1);
    expect(api.moveInRating).toHaveBeenLastCalledWith([23], 22);
    await moveFilm(second, 1);
    expect(api.moveInRating, "behind all of the rating").toHaveBeenLastCalledWith([23], null);
    expect(bring).toHaveBeenLastCalledWith(3, true);
  }
});

test("it stays among its equals: at their ends that is said, and let go beyond them it does not move", async () => {
  showRated();
  await moveFilm(first, -1);
  expect(say).toHaveBeenLastCalledWith("That is as far up as it goes among films rated 4 stars.");
  await moveFilm(third, 1);
  expect(say).toHaveBeenLastCalledWith("That is as far down as it goes among films rated 4 stars.");
  await moveFilm(five, -1);
  await moveFilm(five, 1);
  expect(say).toHaveBeenCalledTimes(4);
  for (const place of [0, 5, 6]) expect(await moveTo([22], place, first)).toBe(false);
  expect(api.moveInRating).not.toHaveBeenCalled();
  expect(await moveTo([22], 4, first), "right behind the last of them").toBe(true);
  expect(api.moveInRating).toHaveBeenLastCalledWith([22], null);
});

test("films without a rating have no such order, and of those selected only equals go along", () => {
  showRated();
  expect([five, first, ...unrated].map(canMove)).toEqual([true, true, false, false]);
  choose({ shelf: "seen", question: null, films: new Set([25, 24, 22, 21]) });
  expect(movingWith(third)).toEqual([22, 24]);
  expect(movingWith(three)).toEqual([25]);
});

test("a list that stands by rating is put in order among equals, and its numbers are gone", async () => {
  show({ ...shelfRoute("list 3"), ...byRating }, [five, ...fours]);
  expect(isNumbered()).toBe(false);
  await moveFilm(first, 1);
  expect(api.moveInRating).toHaveBeenLastCalledWith([22], 24);
  state.route = { ...shelfRoute("list 3"), ...byRating, search: "sol" };
  expect(canMove(first)).toBe(false);
});
