// What a key counts as, by what WebKit says of real presses: each row was pressed under Xvfb with `setxkbmap`.

import { afterEach, beforeEach, expect, test, vi } from "vitest";

type Held = "Ctrl" | "Shift" | "Alt" | "AltGr" | "Meta";

/** What strokes a layout's keys are: by code, and by what each writes alone or with what is held. */
async function pressed(platform = "Linux x86_64") {
  vi.resetModules();
  vi.stubGlobal("navigator", { platform });
  const { strokeOf } = await import("../src/stroke");
  return (code: string, key: string, ...held: Held[]) =>
    strokeOf({
      code,
      key,
      ctrlKey: held.includes("Ctrl"),
      shiftKey: held.includes("Shift"),
      altKey: held.includes("Alt"),
      metaKey: held.includes("Meta"),
      isComposing: false,
      keyCode: 0,
      getModifierState: (name: string) => name === "AltGraph" && held.includes("AltGr"),
    });
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

/** On each layout: what the keys at S, W, N write, at K, Z, Y, Q with Ctrl; then further keys, with their stroke. */
type Row = [code: string, key: string, stroke: string | null, ...held: Held[]];
const layouts: Record<string, Row[]> = {
  us: [
    ["KeyS", "s", "S"],
    ["KeyW", "w", "W"],
    ["KeyN", "n", "N"],
    ["KeyK", "k", "Ctrl K", "Ctrl"],
    ["KeyZ", "Z", "Ctrl Shift Z", "Ctrl", "Shift"],
    ["Digit1", "1", "1"],
    ["Digit1", "!", "Shift !", "Shift"],
    ["Slash", "/", "/"],
    ["Slash", "?", "?", "Shift"],
    ["Equal", "=", "Ctrl +", "Ctrl"],
    ["Equal", "+", "Ctrl +", "Ctrl", "Shift"],
    ["Minus", "-", "Ctrl -", "Ctrl"],
    ["Digit0", "0", "Ctrl 0", "Ctrl"],
    ["Comma", ",", "Ctrl ,", "Ctrl"],
  ],
  ru: [
    ["KeyS", "ы", "S"],
    ["KeyS", "Ы", "S"],
    ["KeyW", "ц", "W"],
    ["KeyN", "т", "N"],
    ["KeyK", "л", "Ctrl K", "Ctrl"],
    ["KeyF", "а", "Ctrl F", "Ctrl"],
    ["KeyZ", "я", "Ctrl Z", "Ctrl"],
    ["KeyZ", "Я", "Ctrl Shift Z", "Ctrl", "Shift"],
    ["KeyY", "н", "Ctrl Y", "Ctrl"],
    ["KeyQ", "й", "Ctrl Q", "Ctrl"],
    ["Digit9", "9", "9"],
    ["Slash", ".", "/"],
    ["Backslash", "/", "/", "Shift"],
    ["Digit7", "?", "?", "Shift"],
    ["Comma", "б", "Ctrl ,", "Ctrl"],
    ["Equal", "=", "Ctrl +", "Ctrl"],
    ["Minus", "-", "Ctrl -", "Ctrl"],
    ["KeyE", "у", "E"],
  ],
  ua: [
    ["KeyS", "і", "S"],
    ["KeyW", "ц", "W"],
    ["KeyN", "т", "N"],
    ["KeyZ", "я", "Ctrl Z", "Ctrl"],
    ["Slash", ".", "/"],
    ["Digit7", "?", "?", "Shift"],
    ["Comma", "б", "Ctrl ,", "Ctrl"],
  ],
  "bg (BDS)": [
    ["KeyS", "я", "S"],
    ["KeyW", "у", "W"],
    ["KeyN", "х", "N"],
    ["KeyK", "н", "Ctrl K", "Ctrl"],
    ["KeyZ", "ю", "Ctrl Z", "Ctrl"],
    ["KeyY", "щ", "Ctrl Y", "Ctrl"],
    ["Slash", "б", "/"],
    ["Slash", "Б", "?", "Shift"],
    ["Equal", ".", "Ctrl +", "Ctrl"],
    ["Comma", "р", "Ctrl ,", "Ctrl"],
  ],
  "bg phonetic": [
    ["KeyS", "с", "S"],
    ["KeyW", "в", "W"],
    ["KeyN", "н", "N"],
    ["KeyZ", "з", "Ctrl Z", "Ctrl"],
    ["KeyY", "ъ", "Ctrl Y", "Ctrl"],
    ["Slash", "/", "/"],
    ["Slash", "?", "?", "Shift"],
  ],
  gr: [
    ["KeyQ", ";", "Ctrl Q", "Ctrl"],
    ["KeyS", "σ", "S"],
    ["KeyW", "ς", "W"],
    ["KeyN", "ν", "N"],
    ["KeyZ", "ζ", "Ctrl Z", "Ctrl"],
    ["KeyZ", "Ζ", "Ctrl Shift Z", "Ctrl", "Shift"],
    ["Slash", "/", "/"],
    ["KeyQ", ";", "Ctrl Q", "Ctrl"],
  ],
  de: [
    ["KeyS", "s", "S"],
    ["KeyY", "z", "Ctrl Z", "Ctrl"],
    ["KeyZ", "y", "Ctrl Y", "Ctrl"],
    ["Digit7", "/", "/", "Shift"],
    ["Minus", "?", "?", "Shift"],
    ["Slash", "-", "Ctrl -", "Ctrl"],
    ["BracketRight", "+", "Ctrl +", "Ctrl"],
    ["Minus", "ß", "SS"],
    ["BracketLeft", "ü", "Ü"],
    ["KeyQ", "@", "@", "AltGr"],
  ],
  fr: [
    ["KeyW", "z", "Ctrl Z", "Ctrl"],
    ["KeyZ", "w", "W"],
    ["KeyQ", "a", "A"],
    ["KeyA", "q", "Ctrl Q", "Ctrl"],
    ["Digit1", "&", "1"],
    ["Digit2", "é", "2"],
    ["Digit9", "ç", "9"],
    ["Digit0", "à", "0"],
    ["Digit1", "1", "1", "Shift"],
    ["Digit0", "à", "Ctrl 0", "Ctrl"],
    ["Digit6", "-", "6"],
    ["Digit6", "-", "Ctrl -", "Ctrl"],
    ["Equal", "=", "Ctrl +", "Ctrl"],
    ["Slash", "!", "!"],
    ["Period", "/", "/", "Shift"],
    ["KeyM", "?", "?", "Shift"],
    ["KeyM", ",", "Ctrl ,", "Ctrl"],
  ],
  ch: [
    ["KeyY", "z", "Ctrl Z", "Ctrl"],
    ["Digit7", "/", "/", "Shift"],
    ["Minus", "?", "?", "Shift"],
    ["Digit1", "+", "Ctrl +", "Ctrl", "Shift"],
    ["Slash", "-", "Ctrl -", "Ctrl"],
  ],
  dvorak: [
    ["Semicolon", "s", "S"],
    ["Comma", "w", "W"],
    ["KeyL", "n", "N"],
    ["KeyS", "o", "O"],
    ["KeyW", ",", ","],
    ["KeyZ", ";", "Ctrl ;", "Ctrl"],
    ["KeyQ", "'", "Ctrl '", "Ctrl"],
    ["KeyV", "k", "Ctrl K", "Ctrl"],
    ["Slash", "z", "Ctrl Z", "Ctrl"],
    ["BracketLeft", "/", "/"],
    ["BracketLeft", "?", "?", "Shift"],
    ["Quote", "-", "Ctrl -", "Ctrl"],
  ],
  tr: [
    ["KeyS", "s", "S"],
    ["Digit7", "/", "/", "Shift"],
    ["Minus", "?", "?", "Shift"],
    ["Equal", "-", "Ctrl -", "Ctrl"],
    ["Comma", "ö", "Ö"],
    ["Slash", ".", "."],
  ],
  "tr (F)": [
    ["KeyS", "i", "I"],
    ["KeyS", "İ", "İ"],
    ["KeyX", "ö", "Ö"],
    ["KeyN", "z", "Ctrl Z", "Ctrl"],
    ["BracketRight", "w", "W"],
    ["Minus", "/", "/"],
    ["Minus", "?", "?", "Shift"],
    ["Equal", "-", "Ctrl -", "Ctrl"],
  ],
  "he (W writes an apostrophe)": [
    ["KeyS", "ד", "S"],
    ["KeyW", "'", "W"],
    ["KeyQ", "/", "/"],
  ],
};

test.each(Object.entries(layouts))("on the layout %s every key is what it should be", async (_, rows) => {
  const press = await pressed();
  const found = rows.map(([code, key, , ...held]) => [code, key, press(code, key, ...held), ...held]);
  expect(found).toEqual(rows);
});

test("the number pad has digits while its lock is on, and arrows while it is not", async () => {
  const press = await pressed();
  expect(press("Numpad1", "1")).toBe("1");
  expect(press("Numpad0", "0")).toBe("0");
  expect(press("Numpad1", "End")).toBe("End");
  expect(press("NumpadDivide", "/")).toBe("/");
  expect(press("NumpadAdd", "+", "Ctrl")).toBe("Ctrl +");
  expect(press("NumpadSubtract", "-", "Ctrl")).toBe("Ctrl -");
  expect(press("Numpad0", "0", "Ctrl")).toBe("Ctrl 0");
  expect(press("NumpadDecimal", ",")).toBe(",");
});

test("AltGr writes, also where it is said to be Control and Alt", async () => {
  const press = await pressed("Win32");
  expect(press("KeyE", "€", "Ctrl", "Alt", "AltGr")).toBe("€");
  expect(press("Digit7", "{", "Ctrl", "Alt", "AltGr")).toBe("{");
  // Without AltGr the two held together are nobody's.
  expect(press("KeyZ", "z", "Ctrl", "Alt")).toBe("Ctrl Alt Z");
});

test("a key that an input method has is no stroke", async () => {
  const press = await pressed();
  expect(press("KeyS", "s")).toBe("S");
  const { composing } = await import("../src/stroke");
  expect(composing({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(composing({ isComposing: false, keyCode: 229 }), "the Enter that ends a word").toBe(true);
  expect(composing({ isComposing: false, keyCode: 13 })).toBe(false);
});

test("the desktop's own key is the desktop's", async () => {
  const press = await pressed();
  expect(press("KeyS", "s", "Meta")).toBeNull();
});
