import { expect, test } from "vitest";
import { touchedBy } from "../src/acts/band";
import { slotAt } from "../src/dragging";
import type { VirtualList } from "../src/parts/virtual-list";

const part = (left: number, top: number, width: number, height: number) =>
  ({
    getBoundingClientRect: () => ({ left, top, right: left + width, bottom: top + height, width, height }),
  }) as Element;

test("side by side it is the way along that tells where something is let go, one below another the height", () => {
  const sheet = [part(0, 0, 100, 150), part(110, 0, 100, 150), part(0, 160, 100, 150)];
  expect([10, 60, 120, 190].map((x) => slotAt(sheet, x, 50))).toEqual([0, 1, 1, 2]);
  expect(
    [20, 300].map((x) => slotAt(sheet, x, 170)),
    "the last row",
  ).toEqual([2, 3]);
  const rows = [part(0, 0, 500, 40), part(0, 40, 500, 40)];
  expect([-90, 10, 30, 70, 900].map((y) => slotAt(rows, 400, y))).toEqual([0, 0, 1, 2, 2]);
  expect(slotAt([], 0, 0)).toBeNull();
});

/** Seven cells of 100 by 150, three in a row, 10 apart; drawn are the second row and the third. */
const row = (index: number) => ({
  ...part(0, index * 160, 320, 150),
  dataset: { index },
  childElementCount: 3,
  children: [0, 1, 2].map((at) => part(at * 110, index * 160, 100, 150)),
});
const list = {
  ...part(0, 0, 320, 470),
  across: 3,
  count: 7,
  querySelectorAll: () => [row(1), row(2)],
} as unknown as VirtualList;

test("a rectangle touches what it covers a part of, also in rows that are not drawn, and nothing between", () => {
  const touched = (left: number, top: number, right: number, bottom: number) =>
    touchedBy(list, { left, top, right, bottom });
  expect(touched(50, 20, 130, 30)).toEqual([[0, 1]]);
  expect(touched(105, 0, 315, 200)).toEqual([
    [1, 2],
    [4, 5],
  ]);
  expect(touched(-20, 300, 400, 900)).toEqual([
    [3, 5],
    [6, 6],
  ]);
  expect(touched(101, 0, 109, 400), "the ground between two columns").toEqual([]);
});
