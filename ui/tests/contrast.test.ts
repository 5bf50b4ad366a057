import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync("src/look/variables.css", "utf8");

/** The variables of the first block after a heading, as colours. */
function colours(heading: string): Record<string, string> {
  const block = css.slice(css.indexOf(heading)).split("}")[0] ?? "";
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

const light = colours(":root {");
const darkBySystem = colours(':root:not([data-theme="light"])');
const darkByChoice = colours(':root[data-theme="dark"]');

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function brightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [brightness(one), brightness(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const need = (theme: Record<string, string>, name: string) => {
  const value = theme[name];
  if (value === undefined) throw new Error(`no colour --${name}`);
  return value;
};

test("black on white is measured as 21 to 1, or every figure below is worth nothing", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
});

test("the dark theme is the same whether the system or the person chose it", () => {
  expect(darkByChoice).toEqual(darkBySystem);
});

describe.each([
  ["light", light],
  ["dark", darkBySystem],
])("in the %s theme", (_, theme) => {
  const grounds = ["paper", "sheet", "rail"];

  test.each(grounds)("text reads on %s", (ground) => {
    for (const text of ["ink", "soft", "blue", "red"])
      expect(contrast(need(theme, text), need(theme, ground)), text).toBeGreaterThanOrEqual(4.5);
  });

  test("what was searched for reads on its mark", () => {
    expect(contrast(need(theme, "ink"), need(theme, "mark"))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)("edges of controls and stars are seen on %s", (ground) => {
    for (const edge of ["edge", "star", "blue"])
      expect(contrast(need(theme, edge), need(theme, ground)), edge).toBeGreaterThanOrEqual(3);
  });
});

describe("on a stamp, in both themes alike,", () => {
  test("what is printed reads on its paper", () => {
    for (const ink of ["stamp-ink", "stamp-red", "stamp-blue"])
      expect(contrast(need(light, ink), need(light, "stamp-paper")), ink).toBeGreaterThanOrEqual(4.5);
  });

  test("a postmark reads on every ground its ink may be struck on", () => {
    for (const ground of ["stamp-cream", "stamp-mist", "stamp-paper"])
      expect(contrast(need(light, "stamp-blue"), need(light, ground)), ground).toBeGreaterThanOrEqual(4.5);
    for (const ground of ["stamp-ink", "stamp-blue", "stamp-red"])
      expect(contrast(need(light, "stamp-cream"), need(light, ground)), ground).toBeGreaterThanOrEqual(4.5);
  });
});
