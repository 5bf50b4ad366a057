import { expect, test } from "vitest";
import { questionOf, shelfRoute, sortKept } from "../src/route";
import { walk } from "../src/trail";
import { Windows } from "../src/windows";

test("a shelf is in the order that was chosen there last, this way or the other", () => {
  const route = { ...shelfRoute("all"), sort: "rating" as const, descending: true };
  expect(shelfRoute("all", { all: sortKept(route) })).toEqual(route);
  expect(shelfRoute("seen", { seen: "seen" })).toMatchObject({ sort: "seen", descending: false });
  expect(shelfRoute("seen", { all: "year" })).toEqual(shelfRoute("seen"));
});

test("a list asks only for the windows it does not hold", () => {
  const list = new Windows<number>(60);
  list.total = 100_000;
  expect(list.missing(50, 130)).toEqual([0, 60, 120]);
  list.put(60, [1, 2, 3]);
  expect(list.missing(50, 130)).toEqual([0, 120]);
  expect(list.at(61)).toBe(2);
  expect(list.at(0)).toBeUndefined();
});

test("nothing is asked for beyond the end", () => {
  const list = new Windows<number>(60);
  list.total = 61;
  expect(list.missing(0, 5000)).toEqual([0, 60]);
  list.total = 0;
  expect(list.missing(0, 5000)).toEqual([]);
});

test("a walk through a whole library never holds more than what is near", () => {
  const list = new Windows<number>(60);
  list.total = 100_000;
  for (let first = 0; first < list.total; first += 60) {
    list.put(
      first,
      Array.from({ length: 60 }, (_, at) => first + at),
    );
    list.keepNear(first, first + 59);
  }
  expect([...list].length).toBeLessThanOrEqual(6 * 60);
  expect(list.at(99_960)).toBe(99_960);
});

test("a shelf asks for its films, and a filter asks for fewer", () => {
  expect(questionOf(shelfRoute("waiting"))).toMatchObject({ conditions: [{ waiting: true }] });
  expect(questionOf({ ...shelfRoute(3), filters: [{ rated: true }] })).toMatchObject({
    conditions: [{ collection: 3 }, { rated: true }],
    sort: "position",
  });
});

test("going somewhere forgets what lay ahead, and the trail does not grow for ever", () => {
  const at = (search: string) => ({ ...shelfRoute("all"), search });
  let trail = walk(walk({ stops: [], here: -1 }, at("a")), at("b"));
  trail = walk({ ...trail, here: 0 }, at("c"));
  expect(trail.stops.map(({ route }) => route.at === "films" && route.search)).toEqual(["a", "c"]);
  for (let step = 0; step < 500; step++) trail = walk(trail, at(String(step)));
  expect(trail.stops.length).toBe(100);
  expect(trail.here).toBe(99);
});
