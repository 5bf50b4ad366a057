import { expect, test } from "vitest";
import type { JobProgress } from "../src/types/JobProgress";
import { words } from "../src/words/deferred";

const at = (wish: Partial<JobProgress>): JobProgress => ({
  job: 1,
  stage: "checking_rows",
  done: 1200,
  of: 40_000,
  seconds_left: null,
  ...wish,
});

test("a job says how much of how much is done, where that is known", () => {
  expect(words.jobAt(at({ stage: null }))).toBe("Waiting for its turn…");
  expect(words.jobAt(at({}))).toBe("Rows held against their sums: 1,200 of 40,000.");
  expect(words.jobAt(at({ of: null }))).toBe("Rows held against their sums: 1,200.");
  expect(words.jobAt(at({ stage: "copying", done: 512, of: 2048 }))).toBe("Copying: 0.5 MB of 2.1 MB.");
  expect(words.jobAt(at({ stage: "committing" }))).toContain("cannot be cancelled any more");
});

test("the time left is rounded up, and never counted down second by second", () => {
  expect(words.timeLeft(1)).toBe("About 5 seconds left.");
  expect(words.timeLeft(31)).toBe("About 35 seconds left.");
  expect(words.timeLeft(59)).toBe("About 1 minute left.");
  expect(words.timeLeft(61)).toBe("About 2 minutes left.");
});
