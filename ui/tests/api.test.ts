import { expect, test, vi } from "vitest";
import { asFailure, cleaned, keepable, whenTextIsCleaned } from "../src/api";
import { words } from "../src/words/en";

test("a lone surrogate becomes U+FFFD and NUL is dropped; whole characters stay", () => {
  expect(keepable("a\ud800b")).toBe("a\ufffdb");
  expect(keepable("a\0b")).toBe("ab");
  expect(keepable("журавли 🕊 <script>")).toBe("журавли 🕊 <script>");
});

test("every text on its way is cleaned, however deep, and the person is told", () => {
  const told = vi.fn();
  whenTextIsCleaned(told);
  expect(cleaned({ film: 1, viewing: { place: "a\0", rating: null } })).toEqual({
    film: 1,
    viewing: { place: "a", rating: null },
  });
  expect(told).toHaveBeenCalledTimes(1);
  cleaned({ text: "plain" });
  expect(told, "nothing to tell where nothing was left out").toHaveBeenCalledTimes(1);
});

test("a channel crosses as it is", () => {
  class Channel {
    name = "a\0";
  }
  const channel = new Channel();
  expect(cleaned({ channel })).toEqual({ channel });
  expect((cleaned({ channel }) as { channel: Channel }).channel).toBe(channel);
});

test.each([
  [
    { kind: "disk", message: "Full." },
    { kind: "disk", message: "Full." },
  ],
  [
    { kind: "made_up", message: "?" },
    { kind: "unexpected", message: "?" },
  ],
  [new Error("Unexpected end of JSON input"), { kind: "unexpected", message: words.notUnderstood }],
  ["no such command", { kind: "unexpected", message: words.notUnderstood }],
  [
    'invalid args `film` for command `rate`: invalid type: string "a note", expected i64',
    { kind: "unexpected", message: words.notUnderstood },
  ],
  [null, { kind: "unexpected", message: words.notUnderstood }],
])("%j is a failure of our own shape", (thrown, failure) => {
  expect(asFailure(thrown)).toEqual(failure);
});
