import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import type { Changed } from "../src/types/Changed";
import type { ViewingDraft } from "../src/types/ViewingDraft";
import { card as cardOf } from "./arguments";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
const api = vi.hoisted(() => ({
  films: vi.fn(),
  markSeen: vi.fn(),
  rate: vi.fn(),
  undo: vi.fn(),
  understandDate: vi.fn(),
}));
vi.mock("../src/api", () => ({ api }));
vi.stubGlobal("HTMLInputElement", class {});
vi.stubGlobal("requestAnimationFrame", (done: () => void) => done());
const { keepWhenHere, renewBackFill, startBackFill, step } = await import("../src/acts/back-fill");
const { onBackFill } = await import("../src/acts/on-back-fill");
const { answered } = await import("../src/back-fill");
const { fresh } = await import("../src/state");

/** A shelf of what was not seen yet, as the core has it: films leave it. */
let library: ReturnType<typeof card>[] = [];
let changes = 0;
let focused: { matches: (what: string) => boolean } | null = null;

const card = (film: number) => ({
  ...cardOf(`Film ${film}`),
  film,
  viewings: 0,
  rating: null as number | null,
});
const walk = () => loop.state.backFill ?? expect.fail("nothing was begun");
const filmHere = () => walk().films[walk().at]?.film;

function changed(film: number, now: Partial<ReturnType<typeof card>>): Changed {
  library = library.map((it) => (it.film === film ? { ...it, ...now } : it));
  return {
    cards: library.filter((it) => it.film === film),
    steps: { undo: { change: ++changes, verb: "mark_seen", title: "Film 1", detail: "" }, redo: null },
  } as unknown as Changed;
}

async function press(...strokes: string[]) {
  for (const stroke of strokes) onBackFill(stroke)?.();
  await new Promise((done) => setTimeout(done, 5));
}

beforeEach(async () => {
  vi.clearAllMocks();
  changes = 0;
  focused = null;
  vi.stubGlobal("document", {
    querySelector: () => null,
    get activeElement() {
      return focused && { closest: () => null, ...focused };
    },
  });
  library = Array.from({ length: 620 }, (_, at) => card(at + 1));
  api.films.mockImplementation(async (_, { first, count }) => {
    const here = library.filter(({ viewings }) => viewings === 0);
    return { total: here.length, cards: here.slice(first, first + count), excerpts: [] };
  });
  api.markSeen.mockImplementation(async (film: number, { seen_on }: ViewingDraft) =>
    changed(film, { viewings: 1, seen_on }),
  );
  api.rate.mockImplementation(async (film: number, rating: number) => changed(film, { rating }));
  api.undo.mockImplementation(async () => ({
    ...changed(1, { viewings: 0 }),
    steps: { undo: null, redo: null },
  }));
  const change = async (act: () => Promise<Changed | null>) => {
    const reply = await act();
    if (reply) {
      loop.state.steps = reply.steps;
      renewBackFill(reply);
    }
    return null;
  };
  turn({ state: { ...fresh(), started: true }, draw: () => {}, change, fail: vi.fn() });
  await startBackFill();
});

test("it holds the whole shelf as it was, also what leaves it by being answered", async () => {
  expect([walk().films.length, loop.state.route.at]).toEqual([620, "backFill"]);
  await press("S", "8", " ", "Enter", "Enter", "→");
  expect(filmHere(), "no film is passed over").toBe(5);
  expect(
    walk()
      .films.slice(0, 4)
      .map(({ viewings, rating }) => [viewings, rating]),
  ).toEqual([
    [1, 8],
    [1, null],
    [1, null],
    [0, null],
  ]);
});

test("a film is marked as seen on no date, until one is said for all of them", async () => {
  await press("Enter");
  api.understandDate.mockResolvedValue({ date: "1998", other: null, before_film: null });
  await keepWhenHere("1998");
  await press("Enter");
  expect(api.markSeen.mock.calls.map(([film, { seen_on }]) => [film, seen_on])).toEqual([
    [1, ""],
    [2, "1998"],
  ]);
});

test("a date that nobody understands marks nothing", async () => {
  api.understandDate.mockRejectedValue({ kind: "refused", message: "…" });
  await keepWhenHere("9198x");
  await press("S", "Enter");
  expect([api.markSeen.mock.calls.length, filmHere()]).toEqual([0, 1]);
  expect(walk().when).toMatchObject({ paused: true, refused: "…" });
});

test("a key pressed twice invents no second viewing", async () => {
  await press("S", "S", "S");
  expect(api.markSeen).toHaveBeenCalledOnce();
});

test("undoing goes back to the film whose answer it was", async () => {
  await press("S", " ", " ");
  expect(answered(walk(), 8).map(({ film }) => film)).toEqual([1]);
  await press("U");
  expect([filmHere(), walk().answers.length, walk().films[0]?.viewings]).toEqual([1, 0, 0]);
});

test("it ends behind the last film, where nothing is asked, and goes back", async () => {
  for (let at = 0; at < 700; at++) step(1);
  await press("S", "8");
  expect([filmHere(), api.markSeen.mock.calls.length]).toEqual([undefined, 0]);
  await press("←");
  expect(filmHere()).toBe(620);
});

test("on a button Space and Enter press it, and the other keys do what they do", async () => {
  focused = { matches: (what) => what.includes("button") };
  expect([onBackFill(" "), onBackFill("Enter")]).toEqual([undefined, undefined]);
  await press("→");
  expect(filmHere()).toBe(2);
});
