import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import type { Changed } from "../src/types/Changed";
import { card as cardOf } from "./arguments";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
const api = vi.hoisted(() => ({ films: vi.fn(), putAllOnWatchlist: vi.fn(), takeAllOffWatchlist: vi.fn() }));
vi.mock("../src/api", () => ({ api }));
const { chosenNow, countSelected, endSelection, isSelected, selectAll, selectTo, toggleSelected } =
  await import("../src/acts/selecting");
const { onSelection } = await import("../src/acts/on-selection");
const { fresh } = await import("../src/state");
const { questionOf, shelfRoute } = await import("../src/route");

const card = (film: number, waiting = true) => ({ ...cardOf("Solaris"), film, waiting });
let page: object | null = null;

/** A list of so many films, of which the first 60 are here; a film is one more than its place. */
function showing(total: number) {
  const state = { ...fresh(), started: true };
  state.list.films.total = total;
  const held = Array.from({ length: Math.min(60, total) }, (_, at) => card(at + 1));
  state.list.films.put(0, held);
  const change = async (act: () => Promise<Changed | null>) => {
    await act();
    return null;
  };
  turn({ state, draw: () => {}, change, fail: () => {} });
}

beforeEach(() => {
  vi.stubGlobal("document", {
    querySelector: () => null,
    activeElement: { closest: (part: string) => (part === ".page" ? page : null) },
  });
  page = null;
  api.films.mockReset().mockImplementation(async (_, { first, count }) => ({
    cards: Array.from({ length: count }, (_, at) => card(first + at + 1)),
  }));
  endSelectionOf(100_000);
});

function endSelectionOf(total: number) {
  showing(total);
  endSelection();
}

const route = () => loop.state.route as ReturnType<typeof shelfRoute>;

test("a film is selected and let go, and of all that is shown it is left out", () => {
  toggleSelected(7, 6);
  toggleSelected(8, 7);
  toggleSelected(7, 6);
  expect(chosenNow()).toEqual({ these: [8] });
  selectAll();
  expect(countSelected()).toBe(100_000);
  toggleSelected(8, 7);
  expect(chosenNow(), "by its question: a library is never held").toEqual({
    all: { question: questionOf(route()), but: [8] },
  });
  expect([isSelected(7), isSelected(8), countSelected()]).toEqual([true, false, 99_999]);
});

test("all is what one question answers, in any order; films that were named stay while the shelf does", () => {
  toggleSelected(7, 6);
  loop.state.route = { ...route(), search: "sol" };
  expect(countSelected()).toBe(1);
  selectAll();
  loop.state.route = { ...route(), sort: "year", descending: true };
  expect(countSelected()).toBe(100_000);
  loop.state.route = { ...route(), search: "sola" };
  expect(countSelected()).toBe(0);
  toggleSelected(9, 8);
  loop.state.route = shelfRoute("seen");
  expect(countSelected()).toBe(0);
});

test("a range goes from the film chosen last, grows and shrinks, and asks for what is not here", async () => {
  toggleSelected(60, 59);
  await selectTo(62);
  expect(chosenNow()).toEqual({ these: [60, 61, 62, 63] });
  expect(api.films).toHaveBeenCalledExactlyOnceWith(questionOf(route()), { first: 60, count: 3 });
  await selectTo(58);
  expect(countSelected()).toBe(2);
  await selectTo(50_000);
  expect([countSelected(), loop.state.notice?.text]).toEqual([
    2,
    expect.stringMatching(/at most 5,000 films/),
  ]);
});

test("a range that comes late is not chosen over what was chosen since", async () => {
  const late = selectTo(70, 59);
  endSelection();
  await late;
  expect(countSelected()).toBe(0);
});

test("a key acts on all that is selected, and on a film's page on that film", () => {
  expect(onSelection("W"), "nothing is").toBeUndefined();
  toggleSelected(1, 0);
  toggleSelected(2, 1);
  onSelection("W")?.();
  expect(api.takeAllOffWatchlist, "each of them waits").toHaveBeenCalledExactlyOnceWith({ these: [1, 2] });
  loop.state.list.films.put(0, [card(1, false), card(2)]);
  onSelection("W")?.();
  expect(api.putAllOnWatchlist).toHaveBeenCalledExactlyOnceWith({ these: [1, 2] });
  page = {};
  expect(onSelection("W")).toBeUndefined();
});
