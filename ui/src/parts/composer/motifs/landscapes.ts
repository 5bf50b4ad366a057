// Places that take the whole field, without a thing in them.

import { between, box, disc, many } from "../outline";
import type { Scene } from "../types";

export const landscapes: Record<string, Scene> = {
  mountains: (die) => {
    const peak = between(die, 30, 52);
    const top = between(die, 66, 78);
    return [
      ["field", disc(between(die, 70, 96), 98, between(die, 20, 30))],
      ["body", `M-4 150L${peak} ${top}L72 116L90 98L124 132V150z`],
      ["trim", `M${peak} ${top}l15 17l-8 -2l-5 9l-6 -8l-8 6z`],
      ["field", "M0 140q50-20 120-4v14h-120z"],
    ];
  },

  fuji: (die) => [
    ["field", disc(between(die, 64, 84), 96, between(die, 26, 31))],
    ["body", "M-10 150q40-28 56-72h20q16 44 58 68v4z"],
    ["trim", "M46 78h20l9 23-9-5-6 12-7-12-7 10-4-8-6 4z"],
  ],

  dunes: (die) => {
    const sun = between(die, 18, 38);
    return [
      ["shade", disc(sun, between(die, 26, 50), between(die, 10, 16))],
      ["field", "M0 96q36-30 62-12 28 18 58 4v62h-120z"],
      ["body", "M0 150v-26q30-2 50-16 26-18 70 10v32z"],
      ["trim", "M50 108q20 8 12 24-6 12-22 18h22q22-16 16-32-8-12-28-10z"],
    ];
  },

  firs: (die) => {
    const fir = (slot: number) => {
      const x = 12 + slot * 23 + between(die, -5, 5);
      const top = slot < 2 ? between(die, 12, 64) : between(die, 68, 88);
      const [step, half] = [(126 - top) / 4, between(die, 10, 17)];
      return many(3, (at) => {
        const wide = half * (0.5 + at * 0.25);
        return `M${x} ${top + step * at}l${wide} ${step * 1.9}h${-2 * wide}z`;
      });
    };
    return [
      ["shade", fir(1) + fir(3)],
      ["body", fir(0) + fir(2) + fir(4)],
      ["field", `M0 118q${between(die, 30, 50)}-14 70-2t50-4v38h-120z`],
    ];
  },

  birches: (die) => {
    const stems = [2, 24, 40, 68, 96].map((x, at) => ({
      x: x + between(die, 0, 10),
      wide: between(die, 5, 11),
      at,
    }));
    return [
      ["field", "M0 116q60-26 120-8v42h-120z"],
      [
        "body",
        stems
          .map(({ x, wide, at }) => box(x, at < 3 ? 0 : 66, wide, (at < 3 ? 0 : -66) + 128 + at * 3))
          .join(""),
      ],
      [
        "ground",
        stems
          .map(({ x, wide, at }) =>
            many(at < 3 ? 6 : 3, (mark) =>
              box(
                x + (mark % 2 ? 0 : wide / 2),
                (at < 3 ? 10 : 74) + mark * 19 + ((at * 7) % 11),
                wide / 2,
                3,
              ),
            ),
          )
          .join(""),
      ],
    ];
  },

  boat: (die) => {
    const x = between(die, 24, 44);
    return [
      ["shade", disc(between(die, 88, 98), 106, 15)],
      ["field", "M0 112q10 -8 20 0t20 0t20 0t20 0t20 0t20 0V150H0z"],
      [
        "body",
        `M${x + 12} 34V100H${x - 22}zM${x + 16} 66q28 10 30 34h-30zM${x - 26} 104H${x + 56}L${x + 42} 120H${x - 12}z`,
      ],
      ["trim", `M${x + 12} 70V78H${x - 10.5}L${x - 6.5} 70z`],
    ];
  },

  wave: (die) => [
    ["field", disc(between(die, 84, 94), between(die, 98, 106), between(die, 18, 24))],
    ["body", "M0 150v-98q34-12 54 14 22 2 30 26-14-12-24-4-12 10 0 26 16 16 60 2v34z"],
    [
      "trim",
      "M0 66q26-10 42 12-16-4-42 14zM0 104q20-18 38-10-8 10 2 30-20-16-40-2zM52 130q28 10 68-2v6q-36 12-72 4z",
    ],
    ["field", `${disc(58, 60, 3)}${disc(50, 54, 2)}`],
  ],

  moonlight: (die) => {
    const x = between(die, 26, 34);
    return [
      [
        "field",
        disc(x, between(die, 30, 56), between(die, 14, 23)) +
          many(5, (at) => box(x - 22 + at * 3, 112 + at * 8, 44 - at * 6 + ((at * 13) % 9), 4)),
      ],
      ["body", `M0 104v-${between(die, 6, 18)}l14-8 10 10 16-8 16 12 24-8 40-14V104z`],
    ];
  },

  furrows: (die) => {
    const x = between(die, 30, 60);
    return [
      ["shade", disc(x, 88, between(die, 18, 22))],
      ["field", box(0, 92, 120, 58)],
      ["body", many(7, (at) => `M${x + (at - 3) * 5} 92L${x + (at - 3) * 40 + 9} 150h-18z`)],
    ];
  },
};
