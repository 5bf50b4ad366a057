import { expect, test } from "vitest";
import { seedOf } from "../src/parts/seed";
import { high, perforation, wide } from "../src/parts/stamp";

/** Follows a strip, and answers where each stroke ends. */
function walked(path: string): { x: number; y: number; bite: boolean }[] {
  let [x = 0, y = 0] = (/^M([^la]+)/.exec(path)?.[1] ?? "").split(" ").map(Number);
  return [...path.matchAll(/([la])([^lazM]+)/g)].map(([, kind, numbers = ""]) => {
    const [dx = 0, dy = 0] = numbers.split(" ").map(Number).slice(-2);
    x += dx;
    y += dy;
    return { x, y, bite: kind === "a" };
  });
}

const corners = [
  [wide, 0],
  [wide, high],
  [0, high],
  [0, 0],
] as const;

test("every side of a stamp has whole holes and ends in a tooth at its corner", () => {
  perforation().forEach((strip, side) => {
    const strokes = walked(strip);
    const bites = strokes.filter(({ bite }) => bite);
    expect(bites.length).toBe(side % 2 === 0 ? 14 : 23);
    const [x, y] = corners[side] ?? corners[0];
    const last = strokes[2 * bites.length];
    expect(last?.bite, "the side ends in paper").toBe(false);
    expect(last?.x, "in the corner").toBeCloseTo(x, 1);
    expect(last?.y, "in the corner").toBeCloseTo(y, 1);
  });
});

test("no side wanders off its edge", () => {
  for (const [side, strip] of perforation().entries())
    for (const { x, y } of walked(strip).slice(0, side % 2 === 0 ? 29 : 47))
      expect(side % 2 === 0 ? y : x).toBeCloseTo([0, wide, high, 0][side] ?? 0, 1);
});

test("many films do not share a few seeds", () => {
  const seeds = new Set(Array.from({ length: 10_000 }, (_, at) => seedOf(`Film ${at}`)));
  expect(seeds.size).toBeGreaterThan(9_990);
});
