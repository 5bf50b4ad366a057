// Which backdrops there are, and when each was in fashion.

import { arch, cornerDisc, discBehind, framed, risingSun, target } from "./backdrops/figures";
import { bare, below, column, half, hill, horizon, wedge } from "./backdrops/grounds";
import { band, dots, stripes, turning, zigzag } from "./backdrops/patterns";
import { arcs, cornerSun, fanned } from "./backdrops/radiant";
import type { Backdrop } from "./setting";

const shared = [
  discBehind,
  wedge,
  half,
  column,
  below,
  arch,
  cornerSun,
  cornerDisc,
  arcs,
  fanned,
  bare,
  stripes,
];
const forStanding: Backdrop[] = [...shared, horizon, horizon, hill, risingSun];
const forFloating: Backdrop[] = [...shared, framed, target, dots, zigzag, band, turning, discBehind];

/** What was drawn in which decade, from the 1920s on. */
const fashions: Backdrop[][] = [
  [wedge, half, band, stripes],
  [cornerSun, arch, fanned, cornerDisc],
  [column, half, below, risingSun],
  [horizon, hill, framed, discBehind],
  [target, dots, arcs, discBehind],
  [turning, stripes, band, risingSun],
  [zigzag, below, framed, dots],
];

/** The backdrops there are for a thing, with those of its decade twice as likely. */
export function backdrops(stands: boolean, year: number | null): Backdrop[] {
  const all = stands ? forStanding : forFloating;
  const fashion = fashions[Math.floor(((year ?? 0) - 1920) / 10)] ?? [];
  const fitting = fashion.filter((one) => all.includes(one));
  return [...all, ...fitting];
}
