import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import { shelfRoute } from "../src/route";
import { fresh } from "../src/state";

const toPage = vi.hoisted(() => vi.fn());
const toForm = vi.hoisted(() => vi.fn());
const toBringIn = vi.hoisted(() => vi.fn());
vi.mock("../src/acts/bring-in", () => ({ bringDropped: toBringIn }));
vi.mock("../src/acts/bringing", () => ({ bringPicture: toPage }));
vi.mock("../src/acts/form-picture", () => ({ bringToForm: toForm }));

class Element {
  constructor(private readonly within: string[]) {}
  closest(selector: string) {
    return this.within.some((it) => selector.split(", ").includes(it)) ? this : null;
  }
}
vi.stubGlobal("Element", Element);
const hears = new Map<string, (event: { target: unknown }) => void>();
vi.stubGlobal("addEventListener", (type: string, does: () => void) => hears.set(type, does));
const { carried, pasted } = await import("../src/acts/dropping");

const onStamp = new Element([".page", "img"]);
const onSheet = new Element([".sheet"]);
const inForm = new Element(["dialog.film"]);
const inNote = new Element([".page", "note-editor textarea"]);
const png = { name: "poster.png", type: "image/png" };
const text = { name: "list.txt", type: "text/plain" };

/** As something is held over a part, or dropped there; a webview may say of files only that there are some. */
function drag(type: string, target: Element, files: (typeof png)[], { told = true, types = ["Files"] } = {}) {
  const items = told ? files.map(({ type }) => ({ kind: "file", type })) : [];
  const dataTransfer = { types, items, files, dropEffect: "move" };
  const event = { type, target, dataTransfer, preventDefault: vi.fn() };
  carried(event as unknown as DragEvent);
  return { kept: event.preventDefault.mock.calls.length > 0, effect: dataTransfer.dropEffect };
}

beforeEach(() => {
  vi.clearAllMocks();
  const state = { ...fresh(), started: true, unopened: false };
  state.route = { ...shelfRoute("all"), film: 7 };
  turn({ state, draw: vi.fn(), change: async () => null, fail: vi.fn() });
});

test("a picture held over the open page says where it goes, and goes there", () => {
  expect(drag("dragover", onStamp, [png])).toEqual({ kept: true, effect: "copy" });
  expect(loop.state.dropOn).toBe("page");
  drag("drop", onStamp, [png]);
  expect(toPage).toHaveBeenCalledExactlyOnceWith(7, png);
  expect(loop.state.dropOn).toBeNull();
});

test("over the note, too, a picture goes on the stamp, and text into the note alone", () => {
  drag("drop", inNote, [png]);
  expect(toPage).toHaveBeenCalledOnce();
  expect(drag("dragover", inNote, [], { types: ["text/plain"] }).kept).toBe(false);
  expect(drag("dragover", onStamp, [], { types: ["text/plain"] })).toEqual({ kept: true, effect: "none" });
});

test("beside the page, and where none is open, nothing is taken", () => {
  expect(drag("dragover", onSheet, [png])).toEqual({ kept: true, effect: "none" });
  drag("drop", onSheet, [png]);
  loop.state.route = shelfRoute("all");
  drag("drop", onStamp, [png]);
  expect(toPage).not.toHaveBeenCalled();
});

test("what is no picture is brought in, wherever it is dropped", async () => {
  for (const place of [onStamp, onSheet]) {
    expect(drag("dragover", place, [text])).toEqual({ kept: true, effect: "copy" });
    expect(loop.state.dropOn).toBe("window");
    drag("drop", place, [text]);
    expect(loop.state.dropOn).toBeNull();
  }
  drag("drop", onStamp, [text], { told: false });
  const dropped = await Promise.all(toBringIn.mock.calls.map(([files]) => files));
  expect(dropped).toEqual(Array(3).fill([{ name: "list.txt", file: text }]));
  expect(toPage).not.toHaveBeenCalled();
});

test("nothing is brought in past a dialog, and in a form a file is told why it is no picture", () => {
  loop.state.dialog = { kind: "film" } as never;
  expect(drag("dragover", onSheet, [text]).effect).toBe("none");
  drag("drop", onSheet, [text]);
  drag("drop", inForm, [text], { told: false });
  expect(toForm).toHaveBeenCalledOnce();
  expect(toBringIn).not.toHaveBeenCalled();
});

test("what is held goes on being shown from part to part, until it has left the window", () => {
  drag("dragover", onStamp, [png]);
  hears.get("dragenter")?.({ target: inNote });
  hears.get("dragleave")?.({ target: onStamp });
  expect(loop.state.dropOn).toBe("page");
  hears.get("dragleave")?.({ target: inNote });
  expect(loop.state.dropOn).toBeNull();
});

test("in the form of a film a picture is the form's, dropped or pasted, and no film's", () => {
  const dialog = { kind: "film" } as never;
  loop.state.dialog = dialog;
  drag("drop", onStamp, [png]);
  expect(toForm, "the page lies behind it").not.toHaveBeenCalled();
  drag("drop", inForm, [png]);
  const clipboardData = { files: [png], types: ["Files"] };
  pasted({ clipboardData, preventDefault: () => {} } as never);
  expect(toForm.mock.calls).toEqual([
    [dialog, png],
    [dialog, png],
  ]);
  expect(toPage).not.toHaveBeenCalled();
});

test("a picture that is pasted with its text is text", () => {
  const paste = (types: string[]) =>
    pasted({ clipboardData: { files: [png], types }, preventDefault: () => {} } as never);
  paste(["Files", "text/plain"]);
  expect(toPage).not.toHaveBeenCalled();
  paste(["Files"]);
  expect(toPage).toHaveBeenCalledExactlyOnceWith(7, png);
});
