import { nothing } from "lit";
import { expect, test, vi } from "vitest";
import { deferred, fetchDeferred, later } from "../src/parts/deferred";

const { draw } = vi.hoisted(() => ({ draw: vi.fn() }));
vi.mock("../src/acts/loop", () => ({ loop: { draw } }));
vi.mock("../src/views/deferred", () => ({ words: "here" }));

test("what is asked for early is done once the deferred part is here, and from then on at once", async () => {
  expect(deferred((it) => it.words)).toBe(nothing);
  const early = later((it) => it.words);
  expect(draw).not.toHaveBeenCalled();
  expect(await early).toBe("here");
  expect(draw, "the window is drawn with what it lacked").toHaveBeenCalledTimes(1);

  let done = false;
  later(() => {
    done = true;
  });
  expect(done, "a key can still be kept from doing what it does elsewhere").toBe(true);
  expect(deferred((it) => it.words)).toBe("here");
  await fetchDeferred();
  expect(draw, "it is fetched once").toHaveBeenCalledTimes(1);
});
