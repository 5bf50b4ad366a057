import { Channel } from "@tauri-apps/api/core";
import { expect, test, vi } from "vitest";
import { asFailure, cleaned, commands, keepable, sent, whenTextIsCleaned } from "../src/api";
import { words } from "../src/words/first";

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

test("a function crosses as the channel it is called through, and texts beside it are cleaned", () => {
  vi.stubGlobal("window", { __TAURI_INTERNALS__: { transformCallback: () => 7 } });
  const hear = vi.fn();
  const { channel, text } = sent({ channel: hear, text: "a\0" });
  expect(channel).toBeInstanceOf(Channel);
  expect((channel as Channel).onmessage).toBe(hear);
  expect(text).toBe("a");
});

test("a command is called by its name, with what it takes by theirs", () => {
  const call = vi.fn();
  const api = commands(call);
  api.takeOut("ics", () => {});
  expect(call).toHaveBeenLastCalledWith("take_out", { form: "ics", progress: expect.any(Function) });
  api.scheduledExports();
  expect(call).toHaveBeenLastCalledWith("scheduled_exports", {});
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
