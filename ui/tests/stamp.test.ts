import { expect, test } from "vitest";
import { picture } from "../src/parts/picture";
import { seedOf } from "../src/parts/seed";
import { high, perforation, wide } from "../src/parts/stamp";

/** Follows the outline, and answers where each stroke ends. */
function walked(path: string): { x: number; y: number; bite: boolean }[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([la])([^lazM]+)/g)].map(([, kind, numbers = ""]) => {
    const [dx = 0, dy = 0] = numbers.split(" ").map(Number).slice(-2);
    x += dx;
    y += dy;
    return { x, y, bite: kind === "a" };
  });
}

test("a stamp has whole holes on every side, and its corners are teeth", () => {
  const strokes = walked(perforation());
  const bites = strokes.filter(({ bite }) => bite);
  expect(bites.length).toBe(2 * (14 + 23));
  const corners = strokes.filter(
    ({ x, y }) => (near(x, 0) || near(x, wide)) && (near(y, 0) || near(y, high)),
  );
  expect(corners.length, "each corner is reached").toBe(4);
  expect(
    corners.every(({ bite }) => !bite),
    "by paper, not by a hole",
  ).toBe(true);
});

test("the outline ends where it began", () => {
  const end = walked(perforation()).at(-1);
  expect(end?.x).toBeCloseTo(0, 1);
  expect(end?.y).toBeCloseTo(0, 1);
});

test("a film without a picture of its own has always the same one", () => {
  const film = { title: "The Ascent", year: 1977 };
  expect(JSON.stringify(picture(film))).toBe(JSON.stringify(picture({ ...film })));
  expect(JSON.stringify(picture({ ...film, year: 1978 }))).not.toBe(JSON.stringify(picture(film)));
});

test("many films do not share a few seeds", () => {
  const seeds = new Set(Array.from({ length: 10_000 }, (_, at) => seedOf(`Film ${at}`)));
  expect(seeds.size).toBeGreaterThan(9_990);
});

const near = (one: number, other: number) => Math.abs(one - other) < 0.05;
