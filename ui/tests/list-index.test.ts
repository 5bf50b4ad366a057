import { beforeEach, expect, test, vi } from "vitest";
import { markAt, markMeant, type Slot, slotOf, thinned, typedOn, walked } from "../src/list-index";
import { fresh } from "../src/state";
import type { IndexMark } from "../src/types/IndexMark";
import type { Question } from "../src/types/Question";
import type { Sort } from "../src/types/Sort";
import { markSaid, markWritten } from "../src/words/index-marks";
import { card } from "./arguments";

const { loop } = vi.hoisted(() => ({ loop: {} as Record<string, unknown> }));
vi.mock("../src/acts/loop", () => ({ loop }));
const { api } = vi.hoisted(() => ({ api: { listIndex: vi.fn(), listPlace: vi.fn(), films: vi.fn() } }));
vi.mock("../src/api", () => ({ api }));
const { screen } = vi.hoisted(() => ({
  screen: {
    goToItem: vi.fn(),
    goToPlace: vi.fn(),
    laidOut: vi.fn(),
    bringIntoSight: vi.fn(),
    sheetPlace: () => ({ scrolled: 7 }),
  },
}));
vi.mock("../src/screen", () => screen);
const { marksOf } = await import("../src/acts/list-index");
const { IndexHand } = await import("../src/parts/index-hand");

/** Ten films to a mark. */
const marksFrom = (names: readonly string[]): IndexMark[] =>
  names.map((mark, at) => ({ mark, first: at * 10 }));
const letters = marksFrom(["#", ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"]);
const months = (years: number) =>
  marksFrom([
    ...Array.from(
      { length: years * 12 },
      (_, at) => `${2026 - Math.floor(at / 12)}-${String(12 - (at % 12)).padStart(2, "0")}`,
    ),
    "",
  ]);
const written = (marks: IndexMark[], sort: Sort, room: number) => {
  const slots = thinned(marks, sort, room);
  return slots.map((_, at) => markWritten(sort, slots, at)).join(" ");
};

const question = (sort: Sort): Question => ({ conditions: [], search: "", sort, descending: false });
let stands = 0;
function hand(sort: Sort, marks: IndexMark[]) {
  const it = new IndexHand({ question: question(sort), place: () => stands, requestUpdate: vi.fn() });
  it.marks = marks;
  const slots = thinned(marks, sort, 100);
  let now = 0;
  const press = (key: string, after = 100, more: object = {}) => {
    now += after;
    const preventDefault = vi.fn();
    const event = { key, code: "", timeStamp: now, preventDefault, getModifierState: () => false, ...more };
    it.press(event as unknown as KeyboardEvent, slots);
    return preventDefault.mock.calls.length > 0;
  };
  return { it, press, slots };
}
/** Every answer that is there is taken. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  vi.resetAllMocks();
  vi.useRealTimers();
  vi.stubGlobal("HTMLElement", class {});
  stands = 0;
  api.films.mockResolvedValue({ cards: [card("Stalker", 1979)] });
  Object.assign(loop, { state: fresh(), draw: vi.fn(), fail: vi.fn() });
});

test("every mark is written where all have room", () => {
  expect(written(letters, "title", 27)).toBe("# A B C D E F G H I J K L M N O P Q R S T U V W X Y Z");
  expect(written(marksFrom(["10", "9", "8", "1", ""]), "rating", 20)).toBe("5 4½ 4 ½ –");
});

test("letters are skipped evenly, with a dot between, and the first and the last stay", () => {
  expect(written(letters, "title", 14)).toBe("# • D • I • M • Q • V • Z");
  for (let room = 3; room < letters.length; room++) {
    const slots = thinned(letters, "title", room);
    expect(slots.length, `${room}`).toBeLessThanOrEqual(room);
    expect(slots.map(({ from }) => from).slice(1), "none is lost between two").toEqual(
      slots.map(({ to }) => to).slice(0, -1),
    );
    expect([slots[0]?.name, slots.at(-1)?.name]).toEqual(["#", "Z"]);
    expect(slots.every(({ from, to }) => from < to)).toBe(true);
  }
  expect(thinned(letters, "title", 2), "where not even those have room there is none").toEqual([]);
});

test("months become years, and years decades; a month is a numeral under its year", () => {
  expect(written(months(2), "seen", 25)).toBe(
    "2026 XI X IX VIII VII VI V IV III II I 2025 XI X IX VIII VII VI V IV III II I –",
  );
  expect(written(months(3), "seen", 25)).toBe("2026 2025 2024 –");
  expect(written(months(30), "seen", 25)).toBe("2020 2010 2000 1990 –");
  expect(thinned(months(3), "seen", 25)[1]).toEqual({ from: 12, to: 24, name: "2025" });
});

test.each<[Sort, string, string]>([
  ["title", "S", "S"],
  ["title", "#", "Numbers and symbols"],
  ["year", "1950", "1950s"],
  ["rating", "9", "4½ stars"],
  ["rating", "", "Not rated"],
  ["seen", "2026-03", "March 2026"],
  ["seen", "202X", "The 2020s"],
  ["minutes", "90", "90 to 99 minutes"],
])("by %s, %s is said as %s", (sort, mark, said) => {
  expect(markSaid(sort, mark)).toBe(said);
});

test("the list stands in the part of the last mark that begins before it", () => {
  expect([0, 9, 10, 11, 269].map((place) => markAt(letters, place))).toEqual([0, 0, 1, 1, 26]);
  expect(markAt([], 5)).toBe(0);
});

test("arrows walk every mark, also those that are skipped, and pages walk what is written", () => {
  const slots = thinned(letters, "title", 14);
  const walk = (key: string, from: number) => letters[walked(key, from, slots) ?? -1]?.mark;
  expect([walk("ArrowDown", 1), walk("ArrowUp", 1), walk("ArrowUp", 0)]).toEqual(["B", "#", "#"]);
  expect([walk("PageDown", 4), walk("PageDown", 6), walk("PageUp", 6)]).toEqual(["E", "I", "D"]);
  expect([walk("Home", 9), walk("End", 9), walk("x", 9)]).toEqual(["#", "Z", undefined]);
});

test("what is meant is the mark that has most of what is typed at its beginning", () => {
  const decades = ["1940", "1950", "1960", ""];
  expect(["1", "195", "1957", "x"].map((typed) => markMeant(decades, typed))).toEqual([0, 1, 1, -1]);
  expect(markMeant(["5", "4½", "4"], "4"), "exactly that one before one that goes on").toBe(2);
});

test("letters typed within a second go together, and Backspace takes one back", () => {
  const type = (...keys: [key: string, at: number][]) =>
    keys.reduce((typed, [key, at]) => typedOn(typed, key, at) ?? typed, { text: "", at: 0 }).text;
  expect(type(["s", 5000], ["t", 5900], ["a", 6800])).toBe("sta");
  expect(type(["s", 5000], ["t", 6100])).toBe("t");
  expect(type(["s", 5000], ["t", 5100], ["Backspace", 9000], ["a", 9100])).toBe("sa");
  expect(type(["м", 5000], [" ", 5100], ["&", 5200])).toBe("м &");
  expect(typedOn({ text: "", at: 0 }, "/", 5000), "nothing begins with a sign").toBeNull();
  expect(typedOn({ text: "s", at: 5000 }, "Tab", 5100)).toBeNull();
});

test("typing leads to the film whose title goes on so, and says which", async () => {
  api.listPlace.mockResolvedValue(193);
  const { it, press } = hand("title", letters);
  expect(press("s")).toBe(true);
  press("t");
  await settled();
  expect(it.said).toBe("“st”: Stalker (1979)");
  expect(api.listPlace).toHaveBeenLastCalledWith(question("title"), "st");
  expect(screen.goToItem).toHaveBeenCalledExactlyOnceWith(193, false);
  expect([it.bubble, it.typed.text, letters[it.at]?.mark]).toEqual(["typed", "st", "S"]);
});

test("a late answer to what was typed before leads nowhere", async () => {
  const answers: ((place: number) => void)[] = [];
  api.listPlace.mockImplementation(() => new Promise((answer) => answers.push(answer)));
  const { press } = hand("title", letters);
  press("s");
  press("t");
  answers[1]?.(195);
  answers[0]?.(190);
  await settled();
  expect(screen.goToItem).toHaveBeenCalled();
  expect(screen.goToItem.mock.calls).toEqual([[195, false]]);
  press("u");
  press("ArrowDown");
  answers[2]?.(199);
  await settled();
  expect(screen.goToItem.mock.calls.slice(1), "whoever walks on is led by that").toEqual([[200, false]]);
});

test.each<[Sort, IndexMark[], string, number | null, string]>([
  ["year", marksFrom(["1940", "1950", "1960"]), "195", 10, "“195”: 1950s"],
  ["rating", marksFrom(["10", "9", "8"]), "4", 20, "“4”: 4 stars"],
  ["original_title", marksFrom(["Е", "И", "Й"]), "й", 20, "“й”: Й"],
  ["original_title", marksFrom(["D", "E"]), "é", 10, "“é”: E"],
  ["title", letters, "s", 190, "“s”: S"],
  ["title", letters, "sq", null, "Nothing here begins with “sq”"],
])(
  "by %s, where no film begins so, the mark that does is chosen",
  async (sort, marks, typed, place, said) => {
    api.listPlace.mockResolvedValue(null);
    const { it, press } = hand(sort, marks);
    for (const key of typed) press(key);
    await settled();
    expect(it.said).toBe(said);
    if (place === null) expect(screen.goToItem).not.toHaveBeenCalled();
    else expect(screen.goToItem).toHaveBeenCalledExactlyOnceWith(place, false);
  },
);

test("keys that do something with a film elsewhere write here; those of the window stay its own", () => {
  api.listPlace.mockResolvedValue(null);
  const { it, press } = hand("title", letters);
  expect([press("Backspace"), press("Delete"), press("5")]).toEqual([true, true, true]);
  expect([press("Tab"), press("z", 1, { ctrlKey: true }), press("/", 5000)]).toEqual([false, false, false]);
  expect(it.typed.text).toBe("5");
  press("s", 5000);
  press("s", 10, { repeat: true });
  expect(it.typed.text, "a key that is held writes once").toBe("s");
});

test("the mark follows the list without a question, but not while it leads there itself", async () => {
  const { it, press, slots } = hand("title", letters);
  stands = 55;
  it.follow();
  expect(letters[it.at]?.mark).toBe("E");
  let there = () => {};
  screen.goToItem.mockReturnValueOnce(new Promise<void>((arrived) => (there = arrived)));
  press("ArrowDown");
  it.follow();
  expect(letters[it.at]?.mark, "the list has not come to it yet").toBe("F");
  there();
  await settled();
  stands = 70;
  it.follow();
  expect(letters[it.at]?.mark).toBe("G");
  it.slide(0.99, slots);
  await settled();
  it.follow();
  expect(letters[it.at]?.mark, "what is pressed stays under the pointer").toBe("Z");
  expect(api.listIndex).not.toHaveBeenCalled();
});

test("pressed and slid along, it leads once to each part", () => {
  const { it } = hand("title", letters);
  const slots: Slot[] = thinned(letters, "title", 5);
  for (const far of [-0.2, 0.1, 0.3, 0.35, 1.4]) it.slide(far, slots);
  expect(screen.goToItem.mock.calls.map(([place]) => place)).toEqual([0, 10, 260]);
  expect(slotOf(slots, it.at)).toBe(4);
});

test("Enter goes to the film that is there, Escape back to the one that had the focus", async () => {
  const { it, press } = hand("title", letters);
  stands = 193;
  press("Enter");
  await settled();
  expect(screen.goToItem).toHaveBeenCalledExactlyOnceWith(193, true);
  const film = Object.assign(new HTMLElement(), { closest: () => ({ dataset: { at: "42" } }) });
  it.take(film);
  press("Escape");
  await settled();
  expect(screen.bringIntoSight).toHaveBeenCalledExactlyOnceWith(42, true);
  expect(screen.goToPlace, "and the list to where it stood").toHaveBeenCalledWith({ scrolled: 7 });
});

test("a word and Enter at once go to the film that the word leads to", async () => {
  let answer: (place: number) => void = () => {};
  api.listPlace.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  screen.goToItem.mockImplementation(async (place) => {
    stands = place;
  });
  const { press } = hand("title", letters);
  press("s");
  press("Enter");
  answer(193);
  await settled();
  expect(screen.goToItem.mock.calls).toEqual([
    [193, false],
    [193, true],
  ]);
});

test("the index is asked for late, once of several lists that follow each other, and its late answer is dropped", async () => {
  vi.useFakeTimers();
  api.listIndex.mockResolvedValue(letters);
  const asked = ["title", "year", "rating"].map((sort) => marksOf(question(sort as Sort)));
  expect(api.listIndex).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();
  expect(await Promise.all(asked)).toEqual([null, null, letters]);
  expect(api.listIndex).toHaveBeenCalledExactlyOnceWith(question("rating"));

  let answer: (marks: IndexMark[]) => void = () => {};
  api.listIndex.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const late = marksOf(question("title"));
  await vi.runAllTimersAsync();
  const next = marksOf(question("year"));
  answer([]);
  expect(await late).toBeNull();
  await vi.runAllTimersAsync();
  expect(await next).toEqual(letters);
});

test("without an answer there is no index, and the list stays", async () => {
  vi.useFakeTimers();
  api.listIndex.mockRejectedValue({ kind: "disk", message: "…" });
  const asked = marksOf(question("title"));
  await vi.runAllTimersAsync();
  expect(await asked).toEqual([]);
  expect(loop.fail).not.toHaveBeenCalled();
});
