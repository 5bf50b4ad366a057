// Stripes, dots and zigzags.

import { between, disc, many } from "../outline";
import { type Backdrop, field } from "../setting";

export const stripes: Backdrop = (die) => {
  const step = between(die, 20, 26);
  return {
    behind: [
      field(
        many(5, (at) => {
          const y = 8 + at * step;
          return `M0 ${y}L120 ${y + 110}V${y + 110 + step / 2}L0 ${y + step / 2}z`;
        }),
      ),
    ],
    full: true,
    base: 136,
    cut: true,
  };
};

export const band: Backdrop = (die) => ({
  behind: [field(`M0 ${between(die, 1, 4)}L120 122V150H${between(die, 96, 108)}L0 ${between(die, 30, 46)}z`)],
  full: true,
  base: 136,
  cut: true,
});

export const zigzag: Backdrop = (die) => {
  const high = between(die, 18, 30);
  return {
    behind: [field(`M0 150V${140 - high}${many(4, () => `l15 ${-high}l15 ${high}`)}V150z`)],
    base: 136,
    room: [10, 69, 100, 63],
  };
};

export const dots: Backdrop = (die) => {
  const step = between(die, 12, 14);
  return {
    behind: [
      field(
        many(80, (at) => {
          const [x, y] = [step / 2 + (at % 8) * step + 4, step / 2 + Math.floor(at / 8) * (step + 2)];
          const far = (y + 40 - x) / 26;
          return (x + 7 > 62 && y - 7 < 62) || far < 0.9 || x > 118
            ? ""
            : disc(x, y, Math.min(6, Math.round(far * 10) / 10));
        }),
      ),
    ],
    full: true,
    base: 136,
    cut: true,
  };
};

/** Three stripes that come down the left and turn away along the bottom. */
export const turning: Backdrop = (die) => {
  const wide = between(die, 6, 8);
  return {
    behind: [
      field(
        many(3, (at) => {
          const x = 4 + at * 1.6 * wide;
          const r = 66 - x;
          return `M${x} 0V${150 - r - x + 2}a${r} ${r} 0 0 0 ${r} ${r}H120v${-wide}H66a${r - wide} ${r - wide} 0 0 1 ${wide - r} ${wide - r}V0z`;
        }),
      ),
    ],
    full: true,
    base: 108,
    room: [42, 69, 72, 49],
  };
};
