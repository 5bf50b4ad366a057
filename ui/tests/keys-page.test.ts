import { expect, test, vi } from "vitest";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
const { everywhere } = await import("../src/acts/everywhere");
const { filmActs } = await import("../src/acts/on-film");
const { backFillActs } = await import("../src/acts/on-back-fill");
const { keyGroups } = await import("../src/words/keys");

test("no key does two things", () => {
  const strokes = [...everywhere, ...filmActs].flatMap((it) => [...it.strokes]);
  expect(strokes.filter((it, at) => strokes.indexOf(it) !== at)).toEqual([]);
});

test("no key does two things on the walk down a shelf", () => {
  const strokes = [...everywhere, ...backFillActs].flatMap((it) => [...it.strokes]);
  expect(strokes.filter((it, at) => strokes.indexOf(it) !== at)).toEqual([]);
});

test("every key that does something is told of", () => {
  const told = keyGroups().flatMap(({ keys }) =>
    keys.flatMap(([strokes]) => strokes.map((it) => it.join(" "))),
  );
  for (const { strokes } of everywhere) expect(told).toEqual(expect.arrayContaining([...strokes]));
  for (const { strokes, told: as } of filmActs)
    if (strokes.length > 0) expect(told).toContain((as ?? strokes).join(" "));
});
