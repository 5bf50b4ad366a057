// One large figure behind the thing, or the corner itself as one.

import { between, box, disc, ring } from "../outline";
import { type Backdrop, field } from "../setting";

export const discBehind: Backdrop = (die) => {
  const x = between(die, 34, 58);
  return {
    behind: [field(disc(x, 102, 38))],
    base: between(die, 128, 136),
    cut: true,
    room: [x - 42, 69, 84, 67],
  };
};

export const risingSun: Backdrop = (die) => {
  const at = between(die, 122, 132);
  const x = between(die, 40, 74);
  return { behind: [field(`M${x - 50} ${at}a50 50 0 0 1 100 0z`)], base: at, cut: true };
};

export const framed: Backdrop = (die) => {
  const edge = between(die, 5, 8);
  return {
    behind: [field(box(edge, 65, 120 - 2 * edge, 85 - edge))],
    base: 150 - edge,
    room: [16, 70, 88, 70],
  };
};

export const arch: Backdrop = (die) => {
  const side = between(die, 6, 14);
  const r = 60 - side;
  return {
    behind: [field(`M${side} 150V${66 + r}a${r} ${r} 0 0 1 ${2 * r} 0V150z`)],
    base: 136,
    cut: true,
    room: [20, 72, 80, 62],
  };
};

export const target: Backdrop = (die) => {
  const x = between(die, 38, 60);
  return {
    behind: [field(ring(x, 106, 42, 35) + ring(x, 106, 28, 21) + disc(x, 106, 14))],
    base: 134,
    cut: true,
    room: [x - 36, 72, 72, 68],
  };
};

export const cornerDisc: Backdrop = (die) => ({
  behind: [field(die() > 0.5 ? "M0 0H48A46 46 0 1 0 120 64V150H0z" : "M0 0H34A86 86 0 0 0 120 86V150H0z")],
  full: true,
  base: 136,
  cut: true,
});
