// Rays and rings, around the corner or from below.

import { between, many } from "../outline";
import { type Backdrop, field } from "../setting";

/** The sixteenth part of half a turn, as cosine and sine: trigonometry is not the same in every engine. */
const [cos, sin] = [0.98079, 0.19509];

/** Rays around a point, as wide as what is between them, clockwise from a direction. */
function rays(
  x: number,
  y: number,
  from: number,
  to: number,
  count: number,
  [a, b]: [number, number],
): string {
  return many(count, () => {
    const [c, d] = [a * cos - b * sin, a * sin + b * cos];
    const ray = `M${x + a * from} ${y + b * from}L${x + a * to} ${y + b * to}L${x + c * to} ${y + d * to}L${x + c * from} ${y + d * from}z`;
    [a, b] = [c * cos - d * sin, c * sin + d * cos];
    return ray;
  });
}

/** The corner itself is the sun. */
export const cornerSun: Backdrop = () => ({
  behind: [field(`M0 0H48A46 46 0 1 0 120 64V150H0z${rays(91, 29, 160, 56, 6, [0.38, 0.925])}`)],
  full: true,
  base: 136,
  cut: true,
});

export const fanned: Backdrop = (die) => ({
  behind: [field(rays(between(die, 44, 70), 144, 0, 78, 8, [-1, 0]))],
  base: 132,
  cut: true,
});

/** A quarter of a ring around the top right corner. */
const quarter = (r: number, wide: number) =>
  `M${120 - r - wide} 0a${r + wide} ${r + wide} 0 0 0 ${r + wide} ${r + wide}v${-wide}a${r} ${r} 0 0 1 ${-r} ${-r}z`;

export const arcs: Backdrop = (die) => {
  const step = between(die, 9, 13);
  return {
    behind: [field(many(4, (at) => quarter(90 + at * 2 * step, step)))],
    full: true,
    base: 136,
    cut: true,
  };
};
