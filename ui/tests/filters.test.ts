import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import { type Filters, put, toggled, toggledTag, without } from "../src/conditions";
import { freshFiltering } from "../src/filtering";
import { dateOf, spanOf } from "../src/spans";
import { fresh } from "../src/state";
import { dates } from "./arguments";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
vi.stubGlobal("requestAnimationFrame", (then: () => void) => then());
const api = vi.hoisted(() => ({
  choices: vi.fn(),
  labels: vi.fn(),
  films: vi.fn(),
  person: vi.fn(),
  people: vi.fn(),
}));
vi.mock("../src/api", () => ({ api, pictureAddress: (hash: string) => hash }));
const { changeFilters, openFilters, takeSeenIn, toggle } = await import("../src/acts/filtering");
const { countChoices, countNoMore } = await import("../src/acts/counting");
const { chipsOf, sentenceOf } = await import("../src/parts/filter-chips");
const { questionOf, shelfRoute } = await import("../src/route");

const filtering = () => ({
  ...freshFiltering(),
  choices: {
    countries: [{ code: "SU", name: "Soviet Union", films: 7 }],
    genres: [
      { code: "drama", name: "Drama", films: 5 },
      { code: "war", name: "War", films: 3 },
    ],
    decades: [{ year: 1970, films: 4 }],
  },
  labels: {
    tags: [
      { tag: 1, name: "rain", films: 2 },
      { tag: 2, name: "snow", films: 2 },
    ],
    lists: [],
    living: [],
  },
  names: new Map([[3, "Larisa Shepitko"]]),
});

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal("document", { activeElement: null, querySelector: () => null });
  api.films.mockResolvedValue({ total: 0, first: 0, cards: [], excerpts: [], near: false, capped: false });
  api.films.mockResolvedValue({ total: 1 });
  api.choices.mockResolvedValue(filtering().choices);
  api.labels.mockResolvedValue(filtering().labels);
  const state = { ...fresh(), filtering: filtering() };
  turn({ state, draw: () => {}, change: async () => null, fail: vi.fn() });
});

const chosen = () => (loop.state.route.at === "films" ? loop.state.route.filters : []);

test("films are of every genre, country and person that is chosen, and seen or not, but not both", () => {
  const one = toggled(toggled([], { genre: "drama" }), { genre: "war" });
  expect(one).toEqual([{ genre: "drama" }, { genre: "war" }]);
  expect(toggled(toggled(one, { seen: true }), { seen: false })).toEqual([...one, { seen: false }]);
  expect(toggled(one, { genre: "drama" })).toEqual([{ genre: "war" }]);
});

test("tags are asked for all of them, any, or none, and no empty question is left", () => {
  expect(toggledTag(toggledTag([], "all", 1), "all", 2)).toEqual([{ tag: 1 }, { tag: 2 }]);
  const any = toggledTag(toggledTag([], "any", 1), "any", 2);
  expect(any).toEqual([{ any_tag: [1, 2] }]);
  expect(toggledTag(any, "none", 1)).toEqual([{ any_tag: [1, 2] }, { no_tag: [1] }]);
  expect(toggledTag(toggledTag(any, "any", 1), "any", 2)).toEqual([]);
});

test("filters stand beside the shelf and the search, and a person is a shelf", () => {
  const route = { ...shelfRoute({ person: 3 }), search: "ascent", filters: [{ seen: false }] };
  expect(questionOf(route)).toMatchObject({ conditions: [{ person: 3 }, { seen: false }], search: "ascent" });
  expect(shelfRoute({ person: 3 }, { person: "-year" })).toMatchObject({ sort: "year", descending: true });
});

test("what is chosen is one sentence, and two bounds are one chip that takes both away", () => {
  const filters: Filters = [{ seen: false }, { minutes_from: 60 }, { genre: "drama" }, { minutes_to: 100 }];
  expect(sentenceOf(loop.state, filters)).toBe("Not seen, from 60 to 100 minutes, drama");
  const [, minutes] = chipsOf(loop.state, filters);
  expect(minutes?.name).toBe("From 60 to 100 minutes");
  expect(without(filters, minutes?.conditions ?? [])).toEqual([{ seen: false }, { genre: "drama" }]);
});

test.each<[string, Filters]>([
  ["Drama", [{ genre: "drama" }]],
  ["Soviet Union", [{ country: "SU" }]],
  ["Larisa Shepitko", [{ person: 3 }]],
  ["Of the 1970s", [{ years: { from: 1970, to: 1979 } }]],
  ["Up to 1960", [{ years: { from: 1874, to: 1960 } }]],
  ["Seen 2011", [{ seen_in: { from: "2011-01-01", to: "2011-12-31" } }]],
  ["Rated 4 stars or more", [{ rated_from: 8 }]],
  ["Tagged “rain” or “snow”", [{ any_tag: [1, 2] }]],
  ["Not tagged “rain”", [{ no_tag: [1] }]],
  ["Seen more than once", ["seen_twice"]],
])("a chip says %s", (name, filters) => {
  expect(chipsOf(loop.state, filters).map((chip) => chip.name)).toEqual([name]);
});

test("a date becomes the days from its first to its last, and is said as it was", () => {
  expect(spanOf("2011-02")).toEqual({ from: "2011-02-01", to: "2011-02-28" });
  expect(spanOf("1987-24"), "a winter").toEqual({ from: "1987-12-01", to: "1988-02-29" });
  expect(spanOf("../2010")).toEqual({ from: "0001-01-01", to: "2010-12-31" });
  expect(spanOf("")).toBeNull();
  // Of a bound, its days are kept, not what it was called.
  const kept = dates.filter((it) => it !== "" && !/~|\/19|\/2010-03/.test(it));
  for (const date of kept) expect(dateOf(spanOf(date) ?? { from: "", to: "" }), date).toBe(date);
  expect(dateOf({ from: "2010-01-01", to: "2010-03-05" })).toBe("2010-01-01/2010-03-05");
});

test("a span is asked for once nothing else is typed, and takes the place of the one before", async () => {
  const when = { text: "2011", date: "2011", other: null, beforeFilm: null };
  await takeSeenIn({ ...when, paused: false });
  expect(chosen()).toEqual([]);
  await takeSeenIn({ ...when, paused: true });
  await takeSeenIn({ ...when, date: "2012", paused: true });
  expect(chosen()).toEqual([{ seen_in: { from: "2012-01-01", to: "2012-12-31" } }]);
});

test("the field says what is filtered by, and nothing that is no more", async () => {
  await takeSeenIn({ text: "in 2011", date: "2011", other: null, beforeFilm: null, paused: true });
  await openFilters();
  expect(loop.state.filtering?.when.text).toBe("2011");
  await changeFilters(() => []);
  await openFilters();
  expect(loop.state.filtering?.when.text).toBe("");
});

test("filters stay where they were chosen on the way back", async () => {
  await toggle({ genre: "drama" });
  expect(loop.state.trail.stops[loop.state.trail.here]?.route).toMatchObject({
    filters: [{ genre: "drama" }],
  });
});

/** What was asked for but to be counted. */
const counted = () =>
  api.films.mock.calls.filter(([, window]) => window.count === 0).map(([question]) => question.conditions);

test("what is unfolded is counted with what is chosen, one choice after the other", async () => {
  loop.state.filtering = { ...filtering(), unfolded: new Set(["genres"] as const) };
  await changeFilters((filters) => put(filters, "seen", { seen: true }));
  expect(counted()).toEqual([
    [{ seen: true }, { genre: "drama" }],
    [{ seen: true }, { genre: "war" }],
  ]);
  await countChoices();
  expect(counted(), "what is known is not asked again").toHaveLength(2);
});

test("counting ends with the next question, or once nobody looks", async () => {
  loop.state.filtering = { ...filtering(), unfolded: new Set(["genres"] as const) };
  const first = countChoices();
  const second = countChoices();
  await Promise.all([first, second]);
  expect(api.films).toHaveBeenCalledTimes(2);
  loop.state.filtering.counts.clear();
  api.films.mockImplementation(async () => countNoMore());
  await countChoices();
  expect(api.films).toHaveBeenCalledTimes(3);
});
