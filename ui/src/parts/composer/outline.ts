// The few figures everything is drawn with, and the moving of an outline to its place.
// All go clockwise, so that they join where they overlap; a hole goes the other way round.

import type { Die } from "./types";

export const box = (x: number, y: number, wide: number, high: number) =>
  `M${x} ${y}h${wide}v${high}h${-wide}z`;

export const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;

export const hole = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

export const ring = (x: number, y: number, outer: number, inner: number) =>
  disc(x, y, outer) + hole(x, y, inner);

export const many = (count: number, each: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => each(at)).join("");

/** A whole number from low to high. */
export const between = (die: Die, low: number, high: number) => low + Math.floor(die() * (high - low + 1));

/** Scaled and turned about its origin, mirrored from left to right or not, and moved. */
export interface Placing {
  scale: number;
  /** The cosine and sine of the turn, from a table: trigonometry is not the same in every engine. */
  turn: readonly [number, number];
  mirror: boolean;
  x: number;
  y: number;
}

export const asDrawn: Placing = { scale: 1, turn: [1, 0], mirror: false, x: 0, y: 0 };

/** A command, or a figure; an e is part of one, since a computed figure may be as small as 1e-15. */
const parts = /[a-df-z]|-?\d*\.?\d+(?:e-\d+)?/gi;
/** How many figures a command takes at a time. */
const taken: Record<string, number> = { h: 1, v: 1, c: 6, q: 4, a: 7, z: 0 };

/** One decimal is less than a tenth of a pixel on the largest stamp; more would only be paid for in script. */
const n = (length: number) => Math.round(length * 10) / 10 + 0;

/** The outline at its place, every point of it absolute, so that rounding never adds up along the way. */
export function placed(outline: string, { scale, turn: [cos, sin], mirror, x: dx, y: dy }: Placing): string {
  const across = mirror ? -scale : scale;
  const point = (x: number, y: number) =>
    `${n(across * (cos * x - sin * y) + dx)} ${n(scale * (sin * x + cos * y) + dy)}`;
  const found = outline.match(parts) ?? [];
  let out = "";
  let command = "";
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  for (let from = 0; from < found.length; ) {
    const part = found[from] as string;
    const named = part > "9";
    // What follows a move without a letter of its own is a line.
    if (named) command = part;
    else if (command === "m") command = "l";
    else if (command === "M") command = "L";
    if (named) from++;
    const kind = command.toLowerCase();
    const step = taken[kind] ?? 2;
    const [fromX, fromY] = command === kind ? [x, y] : [0, 0];
    const at = (index: number) => Number(found[from + index]);
    if (kind === "z") {
      x = startX;
      y = startY;
      out += "z";
    } else if (kind === "h") {
      x = fromX + at(0);
      out += `L${point(x, y)}`;
    } else if (kind === "v") {
      y = fromY + at(0);
      out += `L${point(x, y)}`;
    } else {
      out += kind.toUpperCase();
      if (kind === "a")
        out += `${n(at(0) * scale)} ${n(at(1) * scale)} 0 ${at(3)} ${mirror ? 1 - at(4) : at(4)} `;
      else
        for (let pair = 0; pair < step - 2; pair += 2)
          out += `${point(fromX + at(pair), fromY + at(pair + 1))} `;
      x = fromX + at(step - 2);
      y = fromY + at(step - 1);
      out += point(x, y);
      if (kind === "m") {
        startX = x;
        startY = y;
      }
    }
    from += step;
  }
  return out;
}
