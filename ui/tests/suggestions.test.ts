import { expect, test, vi } from "vitest";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
const { walkSuggestions } = await import("../src/suggestions");

const does = { choose: vi.fn(), take: vi.fn(), close: vi.fn(), ask: vi.fn() };
type Given = Parameters<typeof walkSuggestions>[1];

/** Whether the key is kept from doing what it does elsewhere. */
function press(key: string, given: Partial<Given> = {}, event: Partial<KeyboardEvent> = {}) {
  vi.clearAllMocks();
  const preventDefault = vi.fn();
  const all: Given = { count: 2, chosen: 0, first: -1, ...does, ...given };
  walkSuggestions({ key, preventDefault, ...event } as unknown as KeyboardEvent, all);
  return preventDefault.mock.calls.length > 0;
}

test.each([
  [-1, "ArrowDown", -1, 0],
  [-1, "ArrowDown", 1, -1],
  [-1, "ArrowUp", 0, -1],
  [-1, "ArrowUp", -1, 1],
  [0, "ArrowDown", 1, 0],
  [0, "ArrowUp", 0, 1],
] as const)("of a round that begins at %i, %s leads from %i to %i", (first, key, chosen, to) => {
  expect(press(key, { first, chosen })).toBe(true);
  expect(does.choose).toHaveBeenCalledExactlyOnceWith(to);
});

test("where nothing is suggested, down asks for it, and the cursor stays", () => {
  for (const first of [0, -1] as const)
    expect(press("ArrowDown", { count: 0, chosen: first, first })).toBe(true);
  expect(does.ask).toHaveBeenCalledOnce();
  expect(does.choose).not.toHaveBeenCalled();
});

test("Enter takes once, however long it is held, and never goes on to the form", () => {
  expect(press("Enter")).toBe(true);
  expect(does.take).toHaveBeenCalledOnce();
  expect(press("Enter", {}, { repeat: true })).toBe(true);
  expect(does.take).not.toHaveBeenCalled();
  expect(press("Enter", { take: undefined }, { repeat: true }), "what was there was taken").toBe(true);
  expect(press("Enter", { take: undefined }), "it saves the form").toBe(false);
});

test("Escape closes a list that lies over something; else it is the dialog's", () => {
  expect(press("Escape")).toBe(true);
  expect(does.close).toHaveBeenCalledOnce();
  expect(press("Escape", { count: 0 })).toBe(false);
  const { close: _, ...part } = does;
  expect(press("Escape", { ...part, close: undefined as never })).toBe(false);
});

test("a key that an input method has is left to it", () => {
  for (const key of ["ArrowDown", "Enter", "Escape"])
    expect(press(key, {}, { isComposing: true })).toBe(false);
  expect(does.take).not.toHaveBeenCalled();
});
