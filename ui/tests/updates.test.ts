import { beforeEach, expect, test, vi } from "vitest";
import { turn } from "../src/acts/loop";
import { installUpdate, learnOfUpdates, lookForUpdate } from "../src/acts/updates";
import { api } from "../src/api";
import { said } from "../src/parts/updates";
import { fresh, type State } from "../src/state";
import { settings } from "../src/views/settings";
import { words } from "../src/words/deferred";

let state: State;
const from = "updates.example";

beforeEach(() => {
  vi.restoreAllMocks();
  // Each is there to be watched once it was named.
  expect([api.updates, api.lookForUpdate, api.installUpdate]).not.toContain(undefined);
  state = fresh();
  turn({ state, draw: () => {}, change: async () => null, fail: () => {} });
});

/** All that a view says, and every button's act is in it too. */
const text = (view: unknown): string =>
  JSON.stringify(view, (_, value) => (typeof value === "function" ? value.name : value));

test("where none are offered nothing of them is shown, and nothing is asked", async () => {
  vi.spyOn(api, "updates").mockResolvedValue({ from: null });
  const look = vi.spyOn(api, "lookForUpdate");
  await learnOfUpdates();
  await lookForUpdate();
  expect(state.updates).toBeNull();
  expect(look).not.toHaveBeenCalled();
  expect(text(settings(state))).not.toContain(words.lookForUpdate);
});

test("opening the settings says who would be asked, and asks nobody", async () => {
  vi.spyOn(api, "updates").mockResolvedValue({ from });
  const look = vi.spyOn(api, "lookForUpdate");
  await learnOfUpdates();
  expect(look).not.toHaveBeenCalled();
  const shown = text(settings(state));
  expect(shown).toContain(words.updatesHint(from));
  expect(shown).toContain(words.lookForUpdate);
  expect(shown).not.toContain(words.installUpdate);
});

test("a click asks once; what is newer is said, with its notes as text, and can be installed", async () => {
  state.updates = { from, doing: null, found: null, refused: null };
  const look = vi
    .spyOn(api, "lookForUpdate")
    .mockResolvedValue({ found: "newer", version: "0.2.0", notes: "<b>Stamps</b>" });
  await Promise.all([lookForUpdate(), lookForUpdate()]);
  expect(look).toHaveBeenCalledTimes(1);
  expect(said(state.updates)).toBe("Version 0.2.0 is there:");
  expect(text(settings(state))).toContain("<b>Stamps</b>");
  expect(text(settings(state))).toContain(words.installUpdate);
  const install = vi.spyOn(api, "installUpdate").mockResolvedValue(null);
  const going = installUpdate();
  expect(said(state.updates)).toContain("backed up and checked");
  await going;
  expect(install).toHaveBeenCalledTimes(1);
});

test("the newest is said, and what was refused is said beside it and may be tried again", async () => {
  state.updates = { from, doing: null, found: null, refused: null };
  vi.spyOn(api, "lookForUpdate").mockResolvedValueOnce({ found: "newest" });
  await lookForUpdate();
  expect(said(state.updates)).toBe("You have the newest.");
  vi.spyOn(api, "lookForUpdate").mockRejectedValueOnce({ kind: "refused", message: "Nobody answered." });
  await lookForUpdate();
  expect(state.updates).toEqual({ from, doing: null, found: null, refused: "Nobody answered." });
  expect(text(settings(state))).toContain("Nobody answered.");
});
