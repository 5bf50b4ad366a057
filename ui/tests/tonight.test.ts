import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import { card as cardOf } from "./arguments";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
vi.stubGlobal("requestAnimationFrame", (done: () => void) => done());
const api = vi.hoisted(() => ({ films: vi.fn(), film: vi.fn() }));
vi.mock("../src/api", () => ({ api }));
const { anotherOne, openLetter, surprise } = await import("../src/acts/surprise");
const { openRunning, putInRunning, putSelectedInRunning, takeOutOfRunning } = await import(
  "../src/acts/running"
);
const { selectAll, toggleSelected } = await import("../src/acts/selecting");
const { fresh } = await import("../src/state");
const { questionOf, shelfRoute } = await import("../src/route");

const card = (film: number) => ({ ...cardOf("Solaris"), film });
const showing = (total: number) =>
  api.films.mockReset().mockImplementation(async (_, { first, count }) => ({
    total,
    cards: Array.from({ length: Math.max(0, Math.min(count, total - first)) }, (_, at) =>
      card(first + at + 1),
    ),
  }));
const drawn = () => (loop.state.dialog?.kind === "surprise" ? loop.state.dialog.card.film : null);
const running = () => loop.state.tonight.running;

beforeEach(() => {
  vi.stubGlobal("document", { querySelector: () => null, activeElement: null });
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  showing(10);
  api.film.mockReset().mockImplementation(async (film: number) => ({ card: card(film), note: "" }));
  turn({ state: { ...fresh(), started: true }, draw: () => {}, change: async () => null, fail: vi.fn() });
});

test("one film is drawn from what the shelf and its filters leave, and nothing else is fetched", async () => {
  loop.state.route = { ...shelfRoute("waiting"), filters: [{ minutes_to: 100 }] };
  await surprise();
  expect(drawn()).toBe(6);
  const question = questionOf(loop.state.route);
  expect(api.films.mock.calls).toEqual([
    [question, { first: 0, count: 1 }],
    [question, { first: 5, count: 1 }],
  ]);
});

test("where no films are shown, it is drawn from those that wait", async () => {
  loop.state.route = { at: "diary", filters: [] };
  await surprise();
  expect(api.films.mock.calls[0]?.[0]).toEqual(questionOf(shelfRoute("waiting")));
});

test("the same film is never drawn twice in a row, and another one comes sealed", async () => {
  await surprise();
  await openLetter();
  await anotherOne();
  expect(loop.state.dialog).toMatchObject({ card: { film: 7 }, opened: false });
  loop.state.dialog = null;
  vi.spyOn(Math, "random").mockReturnValue(0.6);
  await surprise();
  expect(drawn(), "also after it was closed").toBe(8);
});

test("of one film there is no other, and of none nothing is drawn", async () => {
  showing(1);
  await surprise();
  await anotherOne();
  expect(drawn()).toBe(1);
  loop.state.dialog = null;
  showing(0);
  await surprise();
  expect([loop.state.dialog, loop.state.notice?.text]).toEqual([null, "There is no film here to draw."]);
});

test("at most six are in the running, each once", () => {
  expect(putInRunning([1, 2, 3, 4, 5])).toBe(true);
  expect(putInRunning([5, 6])).toBe(true);
  expect([putInRunning([7]), running()]).toEqual([false, [1, 2, 3, 4, 5, 6]]);
  takeOutOfRunning(1);
  expect(putInRunning([7])).toBe(true);
});

test("what is selected is laid side by side, by name or by its question", async () => {
  toggleSelected(3, 2);
  toggleSelected(5, 4);
  await putSelectedInRunning();
  expect(loop.state.dialog).toMatchObject({
    kind: "running",
    films: [{ card: { film: 3 } }, { card: { film: 5 } }],
  });
  loop.state.tonight = { ...loop.state.tonight, running: [] };
  loop.state.dialog = null;
  showing(4);
  selectAll();
  toggleSelected(2, 1);
  await putSelectedInRunning();
  expect(running()).toEqual([1, 3, 4]);
});

test("a film that was removed since is out of the running", async () => {
  putInRunning([1, 2]);
  api.film.mockImplementation(async (film: number) => {
    if (film === 1) throw { kind: "refused", message: "…" };
    return { card: card(film), note: "" };
  });
  await openRunning();
  expect([running(), vi.mocked(loop.fail).mock.calls.length]).toEqual([[2], 0]);
});
