import { expect, test } from "vitest";
import type { Step } from "../src/types/Step";
import { matches } from "../src/views/palette";
import { words } from "../src/words/en-deferred";
import { keyGroups } from "../src/words/keys";

test.each([
  ["2026-03-12", "12 March 2026"],
  ["2026-03", "March 2026"],
  ["2011", "2011"],
  ["../2010", "by 2010"],
  ["2010/2012", "between 2010 and 2012"],
  ["2010-01/2010-03-05", "between January 2010 and 5 March 2010"],
  ["", "date unknown"],
])("%s is spelled %s", (date, said) => {
  expect(words.spelled(date)).toBe(said);
});

test.each([
  ["2026-03-12", "12 III 26"],
  ["2026-11", "XI 26"],
  ["2011", "2011"],
  ["../2010", "by 2010"],
  ["2010/2012", "2010–12"],
  ["", "· · ·"],
])("%s is struck as %s", (date, struck) => {
  expect(words.struck(date)).toBe(struck);
});

test("a rating is said in halves", () => {
  expect([1, 2, 3, 9, 10].map(words.stars)).toEqual(["½ star", "1 star", "1½ stars", "4½ stars", "5 stars"]);
});

test("a film is named with its year, and without one it has no empty brackets", () => {
  expect(words.titleAndYear({ title: "The Ascent", year: 1977 })).toBe("The Ascent (1977)");
  expect(words.titleAndYear({ title: "Untitled", year: null })).toBe("Untitled");
});

test("thousands stand apart without breaking", () => {
  expect([0, 999, 1000, 1_234_567].map(words.figure)).toEqual([
    "0",
    "999",
    "1\u202f000",
    "1\u202f234\u202f567",
  ]);
});

test("a change is a sentence that names what it was", () => {
  const step: Step = {
    change: 1,
    verb: "mark_seen",
    subject: { kind: "film", key: 1 },
    title: "The Ascent (1977)",
    detail: "2026-03-12",
    at: 0,
  };
  expect(words.step(step)).toBe("Marked The Ascent (1977) as seen, 12 March 2026");
  expect(words.step({ ...step, detail: null })).toBe("Marked The Ascent (1977) as seen");
  expect(words.step({ ...step, verb: "rate", detail: "9" })).toBe("Rated The Ascent (1977) 4½ stars");
  expect(words.undoWould(step)).toMatch(/^Undo/);
  expect(words.redoWould(step)).toMatch(/^Redo/);
});

test("everything by name is found by the beginnings of its words, whatever their marks", () => {
  expect(matches("Soviet Films on Correspondence", "sov corr")).toBe(true);
  expect(matches("Soviet Films on Correspondence", "respond")).toBe(false);
  expect(matches("Élève", "ele")).toBe(true);
  expect(matches("Settings", "")).toBe(true);
});

test("no key is told of twice", () => {
  const keys = keyGroups.flatMap(({ keys }) => keys.map(([names]) => names.join(" ")));
  expect(new Set(keys).size).toBe(keys.length);
});
