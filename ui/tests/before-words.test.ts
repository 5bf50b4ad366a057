import { expect, test, vi } from "vitest";

test("the deferred part may come before its words: nothing in it asks for one until it is drawn", async () => {
  // As the window does, which fetches both at once.
  vi.resetModules();
  const { words } = await import("../src/words/deferred");
  expect(words).toBeUndefined();
  await expect(import("../src/views/deferred")).resolves.toBeDefined();
});
