// What a key press is called, as ./words/strokes.ts writes it: `Ctrl Shift Z`, `S`, `←`. A letter is what it writes where
// that is Latin, and else the one that lies there on a keyboard of the United States; a digit is the one that lies there.

import { mac } from "./words/strokes";

/** What lies where, beside letters and digits. */
const places: Record<string, string> = {
  Slash: "/",
  Comma: ",",
  Minus: "-",
  Equal: "+",
  BracketLeft: "[",
  BracketRight: "]",
};

/** Signs are what is written, whatever else has to be held for that. Plus is meant where it would want Shift. */
const signs: Record<string, string> = { "=": "+", "?": "?" };
for (const sign of Object.values(places)) signs[sign] = sign;

const names: Record<string, string> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  ContextMenu: "Menu",
};

/** The keys that rate, from half a star to five, and how they are told of. */
export const digits = {
  strokes: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"],
  told: ["1", "…", "9", "0"],
};

/** Whether the last letter that was heard was a Latin one: then a sign at a letter's place is no letter (Dvorak), and
 * otherwise it may stand in one's place (Greek Q, Hebrew W). */
let latin = false;

type Key = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "keyCode"
> & { getModifierState(name: "AltGraph"): boolean };

/** An input method has this key: it belongs to the word that is being composed, also the Enter that ends it. */
export const composing = ({ isComposing, keyCode }: Pick<Key, "isComposing" | "keyCode">) =>
  isComposing || keyCode === 229;

/** Nothing for what is the system's, or an input method's. */
export function strokeOf(event: Key): string | null {
  if (composing(event)) return null;
  // Windows says of AltGr that Control and Alt are held.
  const altGr = event.getModifierState("AltGraph");
  const control = event.ctrlKey && !altGr;
  const alt = event.altKey && !altGr;
  // On a Mac Control moves and deletes in a text, and Option writes letters; elsewhere the other key is the desktop's.
  if (mac ? control || alt : event.metaKey) return null;
  if (event.code.startsWith("Key") && !altGr && /\p{L}/u.test(event.key) && event.key.length === 1)
    latin = isLatin(event.key);
  const sign = control || event.metaKey ? signs[event.key] : undefined;
  // A French minus lies at 6.
  const name = sign ?? nameOf(event, altGr);
  const shift = event.shiftKey && !(name in signs) && !/^\d$/.test(name);
  const held = { Ctrl: control || (mac && event.metaKey), Alt: alt, Shift: shift };
  return [...Object.entries(held).flatMap(([it, is]) => (is ? it : [])), name].join(" ");
}

function nameOf({ key, code, shiftKey }: Key, altGr: boolean): string {
  const [, pad, digit] = /^(?:Digit|(Numpad))(\d)$/.exec(code) ?? [];
  const writes = key.length === 1 ? key : undefined;
  // With Shift a key of the upper row is what it writes: on a German one that is the slash. Without its lock the number
  // pad has arrows.
  if (digit !== undefined && (pad ? writes : (!shiftKey && !altGr) || /^\d$/.test(key))) return digit;
  if (writes === undefined) return names[key] ?? key;
  const sign = signs[writes];
  if (sign !== undefined) return sign;
  if (isLatin(writes)) return writes.toUpperCase();
  const placed = places[code] ?? /^Key(.)$/.exec(code)?.[1];
  if (placed === undefined || altGr || (latin && !/\p{L}/u.test(writes))) return writes.toUpperCase();
  return placed === "/" && shiftKey ? "?" : placed;
}

const isLatin = (text: string) => /\p{Script=Latin}/u.test(text);
