// Ways and towns that take the whole field.

import { between, box, disc, many } from "../outline";
import type { Scene } from "../types";

export const streets: Record<string, Scene> = {
  rails: (die) => {
    const x = between(die, 26, 44);
    return [
      ["field", box(0, 68, 120, 82)],
      [
        "body",
        `M${x - 1} 68h1L20 150H10zM${x + 2} 68h1L94 150H84z${many(7, (at) => {
          const y = 72 + at * at * 1.5 + at * 3;
          const half = ((y - 68) / 82) * 47 + 2;
          const middle = x + 1 + ((y - 68) / 82) * (52 - x);
          return box(middle - half, y, 2 * half, 1.5 + at * 0.8);
        })}`,
      ],
      ["shade", "M110 150V72h3v78zM98 78h27v3h-27z"],
    ];
  },

  skyline: (die) => {
    const near = many(6, (at) => {
      const top = at < 2 ? between(die, 30, 60) : between(die, 84, 110);
      return box(at * 21 - 3, top, 19, 150 - top);
    });
    const far = many(5, (at) => {
      const top = at < 2 ? between(die, 12, 44) : between(die, 66, 84);
      return box(at * 26 + 8, top, 22, 150 - top);
    });
    return [
      ["field", far],
      ["body", near],
      ["trim", many(8, (at) => box((at % 2) * 21 + 3, 70 + Math.floor(at / 2) * 10, 8, 4))],
    ];
  },

  searchlights: (die) => {
    const x = between(die, 36, 52);
    return [
      ["field", `M${x} 140L-4 0H20zM${x + 8} 140L36 -2H58zM20 140L120 66V88z`],
      ["body", "M0 150v-28h16v-10h14v10h10v-18h8v-8h4v8h8v22h16v-12h16v8h12v-16h16v44z"],
      ["trim", many(6, (at) => box(6 + at * 19, 132, 4, 5))],
    ];
  },

  spiral: (die) => {
    const x = between(die, 50, 62);
    const half = (r: number, at: number) => {
      const up = at % 2;
      const from = x + (up ? -5 : 0);
      return `M${from - r} 106A${r} ${r} 0 0 ${up} ${from + r} 106H${from + r - 6}A${r - 6} ${r - 6} 0 0 ${1 - up} ${from - r + 6} 106z`;
    };
    return [
      ["field", disc(x, 106, 42)],
      ["body", many(7, (at) => half(42 - at * 5, at))],
    ];
  },
};
