import { expect, test } from "vitest";
import { cut, inkOn } from "../src/parts/cutting";

const stamp = { wide: 640, high: 800 };

test("a wide picture loses its sides, a tall one its top and bottom, one of the stamp's shape nothing", () => {
  expect(cut({ width: 1600, height: 800 }, stamp)).toEqual({ x: 480, y: 0, width: 640, height: 800 });
  expect(cut({ width: 64, height: 200 }, stamp)).toEqual({ x: 0, y: 60, width: 64, height: 80 });
  expect(cut({ width: 400, height: 500 }, stamp)).toEqual({ x: 0, y: 0, width: 400, height: 500 });
});

const all = (red: number, green: number, blue: number) =>
  Array.from({ length: 20 }, () => [red, green, blue, 255]).flat();

test("a light corner is cancelled in blue, a dark one in cream", () => {
  expect(inkOn(all(255, 255, 255))).toBe("blue");
  expect(inkOn(all(243, 231, 207))).toBe("blue");
  expect(inkOn(all(0, 0, 0))).toBe("cream");
  expect(inkOn(all(39, 73, 109))).toBe("cream");
  expect(inkOn(all(160, 30, 30))).toBe("cream");
});
