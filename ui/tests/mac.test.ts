import { afterEach, beforeEach, expect, test, vi } from "vitest";

const acts = { palette: vi.fn(), undo: vi.fn(), redo: vi.fn(), back: vi.fn(), forward: vi.fn() };
vi.mock("../src/acts/palette", () => ({ openPalette: acts.palette }));
vi.mock("../src/acts/undo", () => ({ undo: acts.undo, redo: acts.redo }));
const elsewhere = { go: vi.fn(), search: vi.fn(), closeFilm: vi.fn() };
vi.mock("../src/acts/navigation", () => ({ back: acts.back, forward: acts.forward, ...elsewhere }));
vi.mock("../src/acts/list", () => ({}));
vi.mock("../src/acts/on-film", () => ({ filmActs: [], byKey: () => undefined }));
vi.mock("../src/acts/setting", () => ({}));
vi.mock("../src/acts/neighbours", () => ({}));
const state = { started: true, dialog: null, rating: null, route: { at: "history" } };
vi.mock("../src/acts/loop", () => ({ loop: { state } }));

class Box {}

/** The keys as a system of this name has them, with the focus in a text box or not. Gives the name of the act, or none. */
async function pressing(platform: string, writing = false) {
  vi.stubGlobal("navigator", { platform });
  vi.stubGlobal("HTMLTextAreaElement", Box);
  vi.stubGlobal("HTMLSelectElement", class {});
  vi.stubGlobal("HTMLInputElement", class {});
  vi.stubGlobal("document", { activeElement: writing ? new Box() : null });
  const { heard } = await import("../src/keys");
  return (key: string, ...held: ("ctrlKey" | "metaKey" | "altKey" | "shiftKey")[]) => {
    for (const act of Object.values(acts)) act.mockClear();
    const prevented = vi.fn();
    const pressed = {
      type: "keydown",
      key,
      code: "",
      preventDefault: prevented,
      getModifierState: () => false,
    };
    heard({ ...pressed, ...Object.fromEntries(held.map((name) => [name, true])) } as unknown as Event);
    const done = Object.entries(acts).find(([, act]) => act.mock.calls.length > 0)?.[0] ?? "none";
    // What is not ours is left to the system's menu, and to the text box.
    expect(prevented.mock.calls.length > 0).toBe(done !== "none");
    return done;
  };
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

test("every key with Ctrl is ⌘ on a Mac, and is written so", async () => {
  const press = await pressing("MacIntel");
  expect(press("k", "metaKey")).toBe("palette");
  expect(press("z", "metaKey")).toBe("undo");
  expect(press("Z", "metaKey", "shiftKey")).toBe("redo");
  expect(press("[", "metaKey")).toBe("back");
  expect(press("]", "metaKey")).toBe("forward");
  const { written, strokes } = await import("../src/words/strokes");
  expect(Object.values(strokes).map((stroke) => written(stroke))).toEqual(["⌘K", "⌘[", "⌘]"]);
  expect([written("Ctrl Shift Z"), written("Ctrl ,")]).toEqual(["⇧⌘Z", "⌘,"]);
  await import("./english");
  const { keyGroups } = await import("../src/words/keys");
  expect(JSON.stringify(keyGroups())).not.toMatch(/Ctrl|Alt/);
});

test("on a Mac what Control and Option do in a text stays theirs", async () => {
  const press = await pressing("MacIntel", true);
  expect(press("k", "ctrlKey")).toBe("none");
  expect(press("ArrowLeft", "altKey")).toBe("none");
  expect(press("z", "metaKey"), "⌘Z is the text box's own").toBe("none");
  expect(press("q", "metaKey"), "⌘Q is the menu's").toBe("none");
});

test.each(["Linux x86_64", "Win32"])("on %s the keys are as they were", async (platform) => {
  const press = await pressing(platform);
  expect(press("k", "ctrlKey")).toBe("palette");
  expect(press("z", "ctrlKey")).toBe("undo");
  expect(press("ArrowLeft", "altKey")).toBe("back");
  expect(press("ArrowRight", "altKey")).toBe("forward");
  expect(press("[", "ctrlKey")).toBe("none");
  const { strokes, written } = await import("../src/words/strokes");
  expect([strokes.palette, "Ctrl Shift Z", strokes.back].map((it) => written(it))).toEqual([
    "Ctrl K",
    "Ctrl Shift Z",
    "Alt ←",
  ]);
});
