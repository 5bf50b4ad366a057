// What is answered of a film on the walk down a shelf: one line here is its key, its button, and its place on the page of keys.

import { digits } from "../stroke";
import type { Card } from "../types/Card";
import type { PlainWord } from "../words/deferred";
import {
  clearRatingHere,
  filmAt,
  rateHere,
  seenAndOn,
  seenHere,
  step,
  undoHere,
  watchlistHere,
  writeDate,
} from "./back-fill";
import { loop } from "./loop";

interface BackFillAct {
  strokes: readonly string[];
  /** How they are told of, where they are many. */
  told?: readonly string[];
  name: PlainWord;
  does: (card: Card, stroke: string) => unknown;
  /** Also where the walk is at its end. */
  always?: true;
}

export const backFillActs: readonly BackFillAct[] = [
  { strokes: ["S"], name: "seenHere", does: (card) => seenHere(card) },
  { strokes: ["Enter"], name: "seenAndOn", does: seenAndOn },
  { ...digits, name: "rateHere", does: (card, stroke) => rateHere(card, Number(stroke) || 10) },
  { strokes: ["Backspace"], name: "clearRating", does: clearRatingHere },
  { strokes: ["W"], name: "onOrOffWatchlist", does: watchlistHere },
  { strokes: ["Space", "→"], name: "nextHere", does: () => step(1), always: true },
  { strokes: ["←"], name: "previousHere", does: () => step(-1), always: true },
  { strokes: ["U"], name: "undoHere", does: undoHere, always: true },
  { strokes: ["D"], name: "writeDateHere", does: writeDate, always: true },
];

/** What a key does there. On a button Enter and Space press it, and stars are walked by arrows. */
export function onBackFill(stroke: string): (() => unknown) | undefined {
  const { backFill } = loop.state;
  if (backFill === null) return undefined;
  const pressed = stroke === " " ? "Space" : stroke;
  const at = document.activeElement;
  if (at?.matches("button, a, select") && ["Space", "Enter"].includes(pressed)) return undefined;
  if (at?.matches("input, select") && ["Space", "Enter", "←", "→"].includes(pressed)) return undefined;
  const act = backFillActs.find(({ strokes }) => strokes.includes(pressed));
  const card = filmAt(backFill);
  if (act === undefined || (card === undefined && !act.always)) return undefined;
  return () => act.does(card as Card, pressed);
}
