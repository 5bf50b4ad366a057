import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { draftOf, settle, typed } from "../src/drafts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  await vi.runAllTimersAsync();
  vi.useRealTimers();
});

const keeper = () => vi.fn(async (_: string) => {});

test("text is kept at most 300 ms after typing stops, and only then", async () => {
  const keep = keeper();
  typed("note 1", "a", keep);
  await vi.advanceTimersByTimeAsync(100);
  typed("note 1", "ab", keep);
  await vi.advanceTimersByTimeAsync(200);
  expect(keep).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(keep.mock.calls).toEqual([["ab"]]);
  expect(draftOf("note 1"), "nothing is left unwritten").toBeUndefined();
});

test("someone who never stops typing is kept every two seconds all the same", async () => {
  const keep = keeper();
  for (let key = 0; key < 50; key++) {
    typed("note 2", "x".repeat(key), keep);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(keep.mock.calls.length).toBeGreaterThanOrEqual(2);
});

test("leaving keeps at once what was typed a moment ago", async () => {
  const keep = keeper();
  typed("note 3", "last words", keep);
  expect(await settle()).toBe(true);
  expect(keep.mock.calls).toEqual([["last words"]]);
});

test("a slow disk never lets an older text land on a newer one", async () => {
  const landed: string[] = [];
  const keep = async (text: string) => {
    await new Promise((resolve) => setTimeout(resolve, text === "old" ? 5000 : 1));
    landed.push(text);
  };
  typed("note 4", "old", keep);
  await vi.advanceTimersByTimeAsync(300);
  typed("note 4", "new", keep);
  const settled = settle("note 4");
  await vi.advanceTimersByTimeAsync(6000);
  expect(await settled).toBe(true);
  expect(landed).toEqual(["old", "new"]);
});

test("what the disk refuses stays, says so, and is tried again", async () => {
  let full = true;
  const keep = vi.fn(async (_: string) => {
    if (full) throw { kind: "disk", message: "The disk is full." };
  });
  typed("note 5", "kept", keep);
  await vi.advanceTimersByTimeAsync(300);
  expect(draftOf("note 5")).toMatchObject({ text: "kept", failed: "The disk is full." });
  expect(await settle("note 5")).toBe(false);
  full = false;
  await vi.advanceTimersByTimeAsync(6000);
  expect(draftOf("note 5")).toBeUndefined();
});

test("what the core refuses is not sent again and again", async () => {
  const keep = vi.fn(async (_: string) => {
    throw { kind: "refused", message: "Too long." };
  });
  typed("note 6", "x", keep);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(keep).toHaveBeenCalledTimes(1);
});
