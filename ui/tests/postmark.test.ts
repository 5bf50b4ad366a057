import { expect, test } from "vitest";
import { struckOn } from "../src/parts/postmark";

const strike = (viewing: number, place: string | null = null) => ({ viewing, seen_on: "2026-03-12", place });

test("a viewing's postmark never changes, and no two are alike", () => {
  const once = JSON.stringify(struckOn([strike(7)], "blue"));
  expect(JSON.stringify(struckOn([strike(7)], "blue"))).toBe(once);
  const many = new Set(
    Array.from({ length: 100 }, (_, at) => JSON.stringify(struckOn([strike(at)], "blue"))),
  );
  expect(many.size).toBe(100);
});

test("the newest lies on top, with its date and place; of earlier ones a rim looks out", () => {
  const marks = struckOn([strike(3, "Moscow"), strike(2), strike(1)], "cream");
  expect(marks.map(({ date }) => date)).toEqual(["", "", "12 III 26"]);
  expect(marks.at(-1)?.around).toBe("MOSCOW");
  expect(marks.map(({ lines }) => lines.length)).toEqual([1, 1, 5]);
});

test("a place too long for the ring is cut where it can be read", () => {
  const [mark] = struckOn([strike(1, "Cinematheque of the Republic of Belarus")], "blue");
  expect(mark?.around).toBe("CINEMATHEQUE OF THE…");
});

test("cream is not struck where the paper is cream", () => {
  const widths = (ink: "blue" | "cream") => struckOn([strike(1)], ink)[0]?.lines.length;
  expect(widths("blue")).toBe(6);
  expect(widths("cream")).toBe(5);
});

test("the ring stays on the stamp", () => {
  for (let viewing = 0; viewing < 200; viewing++)
    for (const { x, y } of struckOn([strike(viewing), strike(1), strike(2)], "blue")) {
      expect(x + 27).toBeLessThan(140);
      expect(y - 27).toBeGreaterThan(0);
    }
});
