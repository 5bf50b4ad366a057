import { beforeEach, expect, test, vi } from "vitest";

const does = vi.hoisted(() => ({ act: vi.fn(), undo: vi.fn(), leave: vi.fn() }));
vi.mock("../src/acts/palette", () => ({ openPalette: vi.fn() }));
vi.mock("../src/acts/undo", () => ({ undo: does.undo, redo: vi.fn() }));
vi.mock("../src/acts/navigation", () => ({
  back: vi.fn(),
  forward: vi.fn(),
  go: vi.fn(),
  search: vi.fn(),
  searchFor: vi.fn(),
  closeFilm: vi.fn(),
  leaveSearch: does.leave,
}));
vi.mock("../src/acts/list", () => ({ cardOf: () => ({ film: 1 }) }));
vi.mock("../src/acts/on-film", () => ({
  byKey: (stroke: string) => (stroke === "S" ? does.act : undefined),
}));
vi.mock("../src/acts/setting", () => ({}));
vi.mock("../src/acts/neighbours", () => ({}));
const state = vi.hoisted(() => ({
  started: true,
  dialog: null as object | null,
  rating: null,
  menu: null,
  route: { at: "films", film: 1 },
}));
vi.mock("../src/acts/loop", () => ({ loop: { state } }));
const { heard } = await import("../src/keys");
const { inSearch } = await import("../src/parts/searching");

/** Presses a key, or says that it is still held; tells whether it was kept from being typed. */
function press(key: string, code: string, more: object = {}) {
  const preventDefault = vi.fn();
  const event = {
    type: "keydown",
    key,
    code,
    repeat: false,
    preventDefault,
    getModifierState: () => false,
    ...more,
  };
  heard(event as unknown as Event);
  return preventDefault.mock.calls.length > 0;
}

beforeEach(() => {
  vi.clearAllMocks();
  state.dialog = null;
  vi.stubGlobal("HTMLTextAreaElement", class {});
  vi.stubGlobal("HTMLSelectElement", class {});
  vi.stubGlobal("HTMLInputElement", class {});
  vi.stubGlobal("document", { activeElement: null });
});

test("a key that is held acts once, and writes nothing into what it opened", () => {
  expect(press("s", "KeyS")).toBe(true);
  expect(press("s", "KeyS", { repeat: true })).toBe(true);
  state.dialog = { kind: "viewing" };
  expect(press("s", "KeyS", { repeat: true }), "in the dialog that came up").toBe(true);
  expect(does.act).toHaveBeenCalledTimes(1);
  expect(press("s", "KeyS"), "pressed anew it is the dialog's").toBe(false);
  expect(press("s", "KeyS", { repeat: true }), "and so is holding it there").toBe(false);
});

test("undo goes on while it is held", () => {
  press("z", "KeyZ", { ctrlKey: true });
  press("z", "KeyZ", { ctrlKey: true, repeat: true });
  expect(does.undo).toHaveBeenCalledTimes(2);
});

test("what an input method composes is no key of ours", () => {
  expect(press("s", "KeyS", { isComposing: true })).toBe(false);
  expect(press("Process", "KeyS", { keyCode: 229 })).toBe(false);
  expect(does.act).not.toHaveBeenCalled();
});

test("the Enter that ends a composed word does not leave the search", () => {
  const enter = (more: object) =>
    inSearch({ key: "Enter", preventDefault: vi.fn(), ...more } as unknown as KeyboardEvent);
  enter({ keyCode: 229 });
  enter({ isComposing: true, keyCode: 13 });
  expect(does.leave).not.toHaveBeenCalled();
  enter({ keyCode: 13 });
  expect(does.leave).toHaveBeenCalledExactlyOnceWith({ open: true });
});
