// Flat grounds: the field parted once, level, sloping or upright.

import { between, box } from "../outline";
import { type Backdrop, field } from "../setting";

export const horizon: Backdrop = (die) => {
  const at = between(die, 108, 124);
  return { behind: [field(box(0, at, 120, 150 - at))], base: at + 10 };
};

export const hill: Backdrop = (die) => {
  const top = between(die, 118, 124);
  return {
    behind: [field(`M-20 150Q60 ${2 * top - 150} 140 150z`)],
    base: top + 8,
    room: [14, 69, 92, top - 63],
  };
};

export const below: Backdrop = (die) => {
  const at = between(die, 64, 84);
  return { behind: [field(box(0, at, 120, 150 - at))], base: 138, cut: die() > 0.5 };
};

export const wedge: Backdrop = (die) => ({
  behind: [field(`M0 150V${between(die, 106, 126)}L120 ${between(die, 70, 88)}V150z`)],
  base: 138,
});

export const half: Backdrop = (die) => ({
  behind: [field(`M0 ${between(die, -6, 14)}L120 ${between(die, 128, 140)}V150H0z`)],
  full: true,
  base: 134,
  cut: true,
});

export const column: Backdrop = (die) => ({
  behind: [field(box(0, 0, between(die, 36, 58), 150))],
  full: true,
  base: 134,
  cut: true,
});

export const bare: Backdrop = (die) => ({ behind: [], base: between(die, 130, 140), cut: true });
