import { expect, test } from "vitest";
import { lines } from "../src/prints/lines";
import type { Pen } from "../src/prints/print";

/** A pen whose letters are all one wide, as people count letters. */
const letters = new Intl.Segmenter("en", { granularity: "grapheme" });
const count = (text: string) => [...letters.segment(text)].length;
const pen = { measureText: (text: string) => ({ width: count(text) }) } as unknown as Pen;

test("words go on in the next line, and no line is wider than there is room", () => {
  expect(lines(pen, "Letters that never\n arrived ", 10, 9)).toEqual(["Letters", "that never", "arrived"]);
  expect(lines(pen, "", 10, 9)).toEqual([]);
});

test("thirty Japanese letters and a family wrap, and no sign is broken", () => {
  const text = "拝啓、あなたの手紙はまだ届きません。それでも毎日待っています、さようなら👨‍👩‍👧‍👦";
  const wrapped = lines(pen, text, 12, 9);
  expect(wrapped.join("")).toBe(text);
  expect(wrapped.length).toBeLessThanOrEqual(4);
  for (const line of wrapped) {
    expect(count(line)).toBeLessThanOrEqual(12);
    expect(line, "no line begins with what ends a sentence").not.toMatch(/^[、。]/);
  }
  expect(lines(pen, "Dear 拝啓手紙は届かない", 8, 9)[0], "it begins where there is room").toBe("Dear 拝啓手");
  expect(lines(pen, "ああああ。いい", 4, 9)).toEqual(["あああ", "あ。いい"]);
  const families = "👨‍👩‍👧‍👦".repeat(5);
  expect(lines(pen, families, 2, 9)).toEqual(["👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"]);
});

test("a word longer than a line goes on in the next, and what has no room ends in an ellipsis", () => {
  expect(lines(pen, "an abcdefghijkl", 5, 9)).toEqual(["an", "abcde", "fghij", "kl"]);
  expect(lines(pen, "one two three four", 5, 2)).toEqual(["one", "two…"]);
  expect(lines(pen, "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2, 1)).toEqual(["👨‍👩‍👧‍👦…"]);
});

test("a letter wider than the paper is written all the same", () => {
  expect(lines(pen, "ab", 0, 9)).toEqual(["a", "b"]);
});
