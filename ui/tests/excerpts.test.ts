import { beforeEach, expect, test, vi } from "vitest";
import { turn } from "../src/acts/loop";
import type { Sizes } from "../src/parts/virtual-list";
import { type FilmsRoute, shelfRoute } from "../src/route";
import type { Card } from "../src/types/Card";
import type { Changed } from "../src/types/Changed";
import type { Excerpt } from "../src/types/Excerpt";
import type { View } from "../src/types/View";
import { card as cardOf } from "./arguments";
import { written } from "./written";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
const api = vi.hoisted(() => ({ films: vi.fn(), readings: vi.fn(), glimpses: vi.fn() }));
vi.mock("../src/api", () => ({ api, pictureAddress: (hash: string) => hash }));
const { ask, shown } = await import("../src/acts/list");
const { reload } = await import("../src/acts/reload");
const { fetchDeferred } = await import("../src/parts/deferred");
const { short } = await import("../src/parts/excerpt");
const { fresh, freshList } = await import("../src/state");
const { read } = await import("../src/views/read");
const { stamps } = await import("../src/views/stamps");
const { table } = await import("../src/views/table");

const cards = Array.from({ length: 61 }, (_, at): Card => ({ ...cardOf(`Film ${at}`), film: at }));
const excerpt = (film: number): Excerpt => ({
  film,
  place: "remark",
  pieces: [
    { text: "A <b> ", found: false },
    { text: "projector", found: true },
    { text: " of memory.", found: false },
  ],
});
/** Only the last film of either window is found by what the person wrote. */
const excerpts: Record<number, Excerpt[]> = { 0: [excerpt(59)], 60: [excerpt(60)] };

let state = fresh();
beforeEach(async () => {
  state = { ...fresh(), started: true };
  const fail = (failure: unknown) => {
    throw failure;
  };
  turn({ state, draw: () => {}, change: async () => null, fail });
  const answer = { total: cards.length, capped: false, near: false };
  api.films.mockReset().mockImplementation(async (_, { first, count }) => ({
    ...answer,
    first,
    cards: cards.slice(first, first + count),
    excerpts: excerpts[first],
  }));
  const links = { trailer: { own: null }, watch: null, offer: null };
  api.readings.mockReset().mockImplementation(async (_, { first, count }) => ({
    ...answer,
    first,
    readings: cards.slice(first, first + count).map((card) => ({ card, entry: null, links, note: null })),
    excerpts: first === 40 ? [excerpt(59)] : [],
  }));
  await fetchDeferred();
});

let searches = 0;
/** Asks another question than before. */
async function search(view: View = "stamps") {
  state.settings = { ...state.settings, view };
  state.route = { ...shelfRoute("all"), search: `projector ${searches++}` };
  await ask(59);
}

const views = { stamps, table, read };

/** What is drawn of two films of the list. */
function films(first: number): string[] {
  const route = state.route as FilmsRoute;
  const [, ...each] = written(views[state.settings.view](state, route), first).split("data-film=");
  return each;
}

const everyView: View[] = ["stamps", "table", "read"];

test.each(everyView)("%s shows the words by which a film was found, marked, as text", async (view) => {
  await search(view);
  const [before, found] = films(58);
  expect(found).toContain('id="excerpt-59"><span class="excerpt-place">Remark: ');
  expect(found).toContain("<bdi>A &lt;b> <mark>projector</mark> of memory.</bdi>");
  expect(before).not.toMatch(/excerpt|<mark>/);
});

test.each(everyView)("in %s the link keeps its name, and they describe it", async (view) => {
  await search(view);
  const [before, found] = films(58);
  expect(found).toMatch(/aria-label=Film 59 \(1977\)\s+aria-describedby="said-59 excerpt-59"/);
  expect(before).toContain('aria-describedby="said-58"');
});

test("the words come with each window, stay when an act puts another card there, and go with the search", async () => {
  await search();
  expect([...state.list.excerpts.keys()], "of the window asked for").toEqual([59]);
  await shown(55, 60);
  expect([...state.list.excerpts.keys()], "and of the next").toEqual([59, 60]);
  const { steps, library } = state;
  const rated: Card = { ...cards[59], rating: 8 } as Card;
  await reload({
    subjects: [],
    cards: [rated],
    order: false,
    everything: false,
    labels: false,
    steps,
    library,
  });
  expect(state.list.films.at(59)).toBe(rated);
  expect(films(59)[0]).toContain("<mark>projector</mark>");
  api.films.mockResolvedValueOnce({ total: 1, first: 0, cards: [rated], excerpts: [] });
  await search();
  expect([...state.list.excerpts]).toEqual([]);
});

test("once what was written may differ, it is asked for again", async () => {
  await search();
  const { steps, library } = state;
  const changed: Changed = {
    subjects: [{ kind: "film", key: 59 }],
    cards: [],
    order: false,
    everything: false,
    labels: false,
    steps,
    library,
  };
  api.films.mockClear();
  await reload(changed, true);
  expect(api.films, "not beside who is writing").not.toHaveBeenCalled();
  await reload(changed);
  expect(api.films).toHaveBeenCalledTimes(1);
});

test("the rows of stamps and of the table are taller only where there are words to show", async () => {
  const height = (view: View) => {
    const drawn = JSON.stringify(views[view](state, state.route as FilmsRoute));
    const { height, below = 0 } = JSON.parse(/\{"cell":[^}]*\}/.exec(drawn)?.[0] ?? "") as Sizes;
    return height + below;
  };
  for (const view of ["stamps", "table"] as const) {
    state.list = freshList();
    const usual = height(view);
    await search(view);
    expect(height(view), view).toBeGreaterThan(usual);
  }
});

test.each([
  ["Reminded me of Żółw and of ", "…Żółw and of "],
  ["…the hat, he said: “", "…he said: “"],
  ["A wind, a ", "A wind, a "],
  ["Donaudampfschifffahrtsgesellschaft ", "…"],
  ["我看見七人的侍在雨中等待著那一封信", /^….{2,14}信$/],
])("where there is little room, of “%s” only what is near stands before the words", (lead, near) => {
  const before = { text: lead, found: false };
  const word = { text: "Dreyer", found: true };
  const [first, ...rest] = short({ ...excerpt(1), pieces: [before, word, before] }).pieces;
  expect(first?.text).toEqual(typeof near === "string" ? near : expect.stringMatching(near));
  expect(rest).toEqual([word, before]);
});

test("what begins with the words is left as it is", () => {
  const whole = { ...excerpt(1), pieces: [{ text: "Schifffahrtsgesellschaft", found: true }] };
  expect(short(whole)).toBe(whole);
});
