import { expect, test } from "vitest";
import { plainWords } from "../src/plain";

/** What is hidden is a bar. */
const glance = (text: string) =>
  plainWords(text)
    .map((piece) => piece ?? "█")
    .join("");

test.each([
  ["Snow.\nAnd two men.\n\n\nThen silence.", "Snow. And two men. Then silence."],
  ["**bold** and *slanted* and ~~gone~~ and `code`", "bold and slanted and gone and code"],
  ["## The Ascent\nSnow **and** men", "The Ascent · Snow and men"],
  ["# Only this", "Only this"],
  ["- snow\n- [x] *two* men\n- silence", "snow · two men · silence"],
  ["1957. A year", "1957. A year"],
  ["1. snow\n2. men", "1. snow · 2. men"],
  ["> > said *he*\n\n---\n\n![a still](https://example.org/a.png)", "said he a still"],
  ["see [the **letter**](https://example.org/a_b) there", "see the letter there"],
  ["https://example.org/_a_b stays, and so do 5 * 3, a_b, ~1985", null],
  ["\\*not slanted\\* <b>no</b>", "*not slanted* <b>no</b>"],
  [" \n", ""],
])("of “%s” the plain words are told on one line", (text, words) => {
  expect(glance(text)).toBe(words ?? text);
});

test.each([
  ["He is **the brother of", "He is the brother of"],
  ["**_Snow_ and (*two", "Snow and (two"],
  ["read [the letter](https://example.org/a_very_lo", "read the letter"],
  ["```\nsnow", "snow"],
])("“%s” is cut off, and its open marks are no words", (text, words) => {
  expect(glance(text)).toBe(words);
});

test.each([
  ["He is ||the brother|| of her.", "He is █ of her."],
  ["Before\n||One.\n\nTwo *three*.||\nafter", "Before █ after"],
  ["- a ||b||\n- **c ||d||**", "a █ · c █"],
  ["He ||dies", "He █"],
  ["[he ||dies||](https://example.org/||dies||)", "he █"],
  ["||dies||", "█"],
  [`${"a ".repeat(190)}||${"dies ".repeat(40)}||`, `${"a ".repeat(190)}█…`],
  [`${Array.from({ length: 256 }, (_, at) => String.fromCharCode(0xe000 + at)).join("")} ||dies||`, /█$/],
])("what is hidden in “%s” is never told", (text, words) => {
  expect(glance(text)).not.toContain("dies");
  if (typeof words === "string") expect(glance(text)).toBe(words);
  else expect(glance(text)).toMatch(words);
});

test("a long text is cut before it is read, between letters", () => {
  expect(glance("🎬".repeat(1000)).length).toBeLessThan(402);
  expect(glance(`a${"🎬".repeat(1000)}`)).toMatch(/🎬…$/u);
});

test.each([">", "[", "*a ", "- > ", "||a ", "`", "> a\n", "__", "![a]("])(
  "of a hundred thousand letters of “%s” only the beginning is read",
  (piece) => {
    const long = piece.repeat(100_000 / piece.length);
    expect(glance(long)).toBe(`${glance(long.slice(0, 400))}…`);
  },
);
