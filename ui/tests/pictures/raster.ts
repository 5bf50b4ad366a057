// Pictures as a test sees them: outlines made of straight pieces, filled row by row, and looked at from afar.

import type { Colour, Picture } from "../../src/parts/composer/types";

export type Point = [x: number, y: number];

const pieces = 10;

/** Every outline as polygons, by the commands a picture is written in. */
export function flattened(outline: string): Point[][] {
  const found: Point[][] = [];
  let line: Point[] = [];
  let [x, y] = [0, 0];
  let bend: Point | null = null;
  for (const [, command = "", rest = ""] of outline.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const n = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const at = (index: number) => n[index] ?? Number.NaN;
    const along = (curve: (t: number) => Point) => {
      for (let piece = 1; piece <= pieces; piece++) line.push(curve(piece / pieces));
    };
    const [fromX, fromY] = [x, y];
    if (command !== "Q" && command !== "T") bend = null;
    if (command === "z") continue;
    if (command === "M") {
      line = [];
      found.push(line);
    }
    if (command === "H") [x] = [at(0)];
    else if (command === "V") [y] = [at(0)];
    else [x, y] = [at(n.length - 2), at(n.length - 1)];
    if (command === "M" || command === "L" || command === "H" || command === "V") {
      if (command === "L" || command === "M")
        for (let pair = 0; pair < n.length; pair += 2) line.push([at(pair), at(pair + 1)]);
      else line.push([x, y]);
    } else if (command === "Q" || command === "T") {
      const middle: Point =
        command === "Q" ? [at(0), at(1)] : bend ? [2 * fromX - bend[0], 2 * fromY - bend[1]] : [fromX, fromY];
      bend = middle;
      along((t) => [
        (1 - t) ** 2 * fromX + 2 * t * (1 - t) * middle[0] + t * t * x,
        (1 - t) ** 2 * fromY + 2 * t * (1 - t) * middle[1] + t * t * y,
      ]);
    } else if (command === "C") {
      const mix = (t: number, a: number, b: number, c: number, d: number) =>
        (1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t * t * (1 - t) * c + t ** 3 * d;
      along((t) => [mix(t, fromX, at(0), at(2), x), mix(t, fromY, at(1), at(3), y)]);
    } else if (command === "A") along(arc([fromX, fromY], [x, y], at(0), at(1), at(3) === 1, at(4) === 1));
    else throw new Error(`a picture is not written with ${command}`);
  }
  return found;
}

function arc(
  from: Point,
  to: Point,
  wide: number,
  high: number,
  large: boolean,
  sweep: boolean,
): (t: number) => Point {
  const [halfX, halfY] = [(from[0] - to[0]) / 2 / wide, (from[1] - to[1]) / 2 / high];
  const apart = Math.max(1, Math.hypot(halfX, halfY));
  const [rx, ry] = [wide * apart, high * apart];
  const [px, py] = [halfX / apart, halfY / apart];
  const off = Math.sqrt(Math.max(0, 1 / (px * px + py * py) - 1)) * (large === sweep ? -1 : 1);
  const [cx, cy] = [off * py, -off * px];
  const start = Math.atan2(py - cy, px - cx);
  let turn = Math.atan2(-py - cy, -px - cx) - start;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  const middle: Point = [(from[0] + to[0]) / 2 + cx * rx, (from[1] + to[1]) / 2 + cy * ry];
  return (t) => [middle[0] + rx * Math.cos(start + turn * t), middle[1] + ry * Math.sin(start + turn * t)];
}

/** From where to where an outline is filled at a height, winding as browsers do. */
export function filled(polygons: Point[][], y: number): [from: number, to: number][] {
  const crossings: [number, number][] = [];
  for (const polygon of polygons)
    polygon.forEach(([x1, y1], index) => {
      const [x2, y2] = polygon[(index + 1) % polygon.length] ?? [x1, y1];
      if (y1 <= y !== y2 <= y) crossings.push([x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), y2 > y1 ? 1 : -1]);
    });
  crossings.sort((a, b) => a[0] - b[0]);
  const spans: [number, number][] = [];
  let winding = 0;
  let from = 0;
  for (const [x, way] of crossings) {
    if (winding === 0) from = x;
    winding += way;
    if (winding === 0) spans.push([from, x]);
  }
  return spans;
}

/** Lightness and the two colour axes, as the eye tells colours apart (CIELAB). */
const lab: Record<Colour, [number, number, number]> = {
  ink: [12.1, 0.9, 4],
  cream: [92.2, 0.5, 13],
  red: [41.7, 49.8, 36],
  blue: [30, -1.6, -24.5],
  ochre: [66, 9.5, 54],
  slate: [52.7, -2.6, -9],
  mist: [88.6, -1.8, -2.5],
  paper: [98.5, 0.1, 4],
};

const columns = 12;
const rows = 15;
const fine = 4;

/** A stamp from across the room: 12 by 15 cells, each the mean of its colours. */
export function seen({ shapes }: Picture): Float64Array {
  const [wide, high] = [columns * fine, rows * fine];
  const dots: Colour[] = new Array(wide * high).fill("paper");
  for (const [colour, outline] of shapes) {
    if (colour === "drawn" || colour === "drawn-cream") continue;
    const polygons = flattened(outline);
    for (let row = 0; row < high; row++)
      for (const [from, to] of filled(polygons, (row + 0.5) * (150 / high)))
        for (let dot = Math.max(0, Math.ceil(from / 2.5 - 0.5)); dot < wide && (dot + 0.5) * 2.5 < to; dot++)
          dots[row * wide + dot] = colour;
  }
  const cells = new Float64Array(columns * rows * 3);
  dots.forEach((colour, dot) => {
    const cell = Math.floor(dot / wide / fine) * columns + Math.floor((dot % wide) / fine);
    for (let axis = 0; axis < 3; axis++)
      cells[cell * 3 + axis] = (cells[cell * 3 + axis] ?? 0) + (lab[colour][axis] ?? 0) / fine ** 2;
  });
  return cells;
}

/** How far two stamps are from one another: the mean difference of colour over their cells. */
export function apart(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 3)
    sum += Math.hypot(
      (one[at] ?? 0) - (other[at] ?? 0),
      (one[at + 1] ?? 0) - (other[at + 1] ?? 0),
      (one[at + 2] ?? 0) - (other[at + 2] ?? 0),
    );
  return sum / (one.length / 3);
}
