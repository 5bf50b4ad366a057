// A picture for a film that has none of its own, composed from what the film is: always the same for the same film.
// Each leaves a calm corner, top right, for the postmark, and says which ink that corner takes.
// One path for each colour that lies on another: a sheet shows many stamps, and every element is paid for.

import type { Card } from "../types/Card";
import { dice, seedOf } from "./seed";

/** Blue reads on the light colours, cream on the dark ones. */
export type Ink = "blue" | "cream";

type Colour = "ink" | "cream" | "red" | "blue" | "ochre" | "slate" | "mist" | "paper";

/** A colour and the outline it fills, in a field of 120 by 150. */
export type Shape = [colour: Colour | "drawn", outline: string];

export interface Picture {
  ink: Ink;
  shapes: Shape[];
}

/** The next number from 0 to 1 of a row that is the film's own. */
type Die = () => number;

export function picture(card: Pick<Card, "title" | "year">): Picture {
  const seed = seedOf(`${card.title} ${card.year ?? ""}`);
  const draw = compositions[(seed >>> 15) % compositions.length] ?? hills;
  return draw(dice(seed));
}

const between = (die: Die, low: number, high: number) => Math.round(low + die() * (high - low));
const box = (x: number, y: number, wide: number, high: number) => `M${x} ${y}h${wide}v${high}h${-wide}z`;
const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const many = (count: number, each: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => each(at)).join("");
const ground = (colour: Colour): Shape => [colour, box(0, 0, 120, 150)];

const hills = (die: Die): Picture => {
  const peak = between(die, 30, 60);
  return {
    ink: "blue",
    shapes: [
      ground("mist"),
      ["red", disc(between(die, 34, 46), 68, between(die, 20, 26))],
      ["slate", `M0 ${118 - Math.round(peak / 3)}L${peak} 84L92 120L120 98V150H0z`],
      ["blue", `M0 112L${peak - 12} 98L74 128L120 112V150H0z`],
      ["ink", "M50 150L62 116h5L86 150z"],
    ],
  };
};

const rails = (die: Die): Picture => {
  const at = between(die, 18, 30);
  return {
    ink: "cream",
    shapes: [
      ground("red"),
      ["ink", `M0 60L${at + 14} 0H${at + 34}L60 150H0zM60 150L120 ${between(die, 118, 130)}V150z`],
      ["cream", many(7, (tie) => `M${at + 12 - tie * 3} ${12 + tie * 21}l22 -5v4l-22 5z`)],
      ["ochre", disc(92, between(die, 94, 104), 16)],
    ],
  };
};

const windows = (die: Die): Picture => {
  const lit = Array.from({ length: 20 }, () => die() > 0.62);
  const pane = (on: boolean) =>
    many(20, (at) => (lit[at] === on ? box(30 + (at % 5) * 13, 70 + Math.floor(at / 5) * 20, 8, 12) : ""));
  return {
    ink: "cream",
    shapes: [
      ground("blue"),
      ["ink", "M0 96L22 84V150H0zM98 92L120 104V150H98z"],
      ["cream", box(22, 62, 76, 88) + disc(between(die, 16, 40), 24, 9)],
      ["red", `M16 62L60 ${between(die, 42, 50)}L104 62z`],
      ["slate", pane(false)],
      ["ochre", pane(true)],
    ],
  };
};

const sea = (die: Die): Picture => {
  const boat = between(die, 34, 62);
  return {
    ink: "blue",
    shapes: [
      ground("cream"),
      ["ochre", disc(26, 34, between(die, 11, 16))],
      ["slate", box(0, 92, 120, 58)],
      ["blue", "M0 108q15 -8 30 0t30 0t30 0t30 0V150H0z"],
      ["red", `M${boat} 50v44h-28z`],
      ["paper", `M${boat + 3} 60v34h22z`],
      ["ink", `M${boat - 32} 97h62l-10 12h-42z`],
    ],
  };
};

const envelope = (die: Die): Picture => {
  const drop = between(die, -8, 8);
  return {
    ink: "cream",
    shapes: [
      ground("ink"),
      ["red", `M0 150V${between(die, 92, 112)}L120 66V150z`],
      ["ochre", "M0 150V132L120 104V150z"],
      ["cream", `M14 ${70 + drop}L96 ${70 - drop}v54L14 ${124 + drop}z`],
      ["drawn", `M14 ${70 + drop}L56 98L96 ${70 - drop}M14 ${124 + drop}L45 90M96 ${124 - drop}L66 90`],
      ["red", disc(56, 98, 7)],
    ],
  };
};

const tower = (die: Die): Picture => {
  const x = between(die, 34, 44);
  return {
    ink: "blue",
    shapes: [
      ground("cream"),
      ["red", "M0 150V118q30 -16 60 -2t60 -6V150z"],
      ["slate", box(84, 116, 24, 34)],
      ["ink", `M${x} 26l3 -16l3 16v22h8v24h12v28h14v50H${x - 34}V100h14V72h12V48h8z`],
      ["ochre", disc(22, 128, 9)],
      ["ink", "M12 150q10 -24 20 0z"],
    ],
  };
};

const birches = (die: Die): Picture => {
  const trunks = [10, 32, 50, 84].map((x, at) => ({ x: x + between(die, 0, 8), top: at === 3 ? 62 : 0, at }));
  const bark = ({ x, top, at }: (typeof trunks)[number]) =>
    many(4, (mark) => box(x + (mark % 2) * 4, top + 12 + mark * 15 + at * 3, 5, 3));
  return {
    ink: "blue",
    shapes: [
      ground("mist"),
      ["ochre", "M0 120q60 -22 120 0V150H0z"],
      ["paper", trunks.map(({ x, top }) => box(x, top, 9, 134 - top)).join("")],
      ["ink", trunks.map(bark).join("") + disc(68, 110, 4)],
      ["red", "M62 138l6 -24l6 24z"],
    ],
  };
};

const birds = (die: Die): Picture => ({
  ink: "blue",
  shapes: [
    ground("paper"),
    ["mist", box(0, 0, 120, 96)],
    ["red", disc(76, 98, between(die, 22, 28))],
    ["ink", box(0, 104, 120, 46)],
    ["blue", "M0 122L120 108V150H0z"],
    [
      "drawn",
      many(
        6,
        (at) => `M${14 + at * 9 + between(die, 0, 6)} ${44 + at * 8 - between(die, 0, 8)}q4 -7 8 0q4 -7 8 0`,
      ),
    ],
  ],
});

const snow = (die: Die): Picture => ({
  ink: "cream",
  shapes: [
    ground("blue"),
    ["slate", "M96 122V76l-6 14h12l-6 -14z"],
    ["paper", `M0 112q40 -${between(die, 12, 20)} 120 0V150H0z`],
    ["ink", "M26 84L52 64L78 84V118H26z"],
    ["ochre", box(44, 92, 15, 14)],
    ["red", "M20 86L52 60L84 86l-4 4L52 68L24 90z"],
    ["paper", many(14, () => disc(between(die, 4, 116), between(die, 52, 104), 1.4))],
  ],
});

const diagonals = (die: Die): Picture => ({
  ink: "blue",
  shapes: [
    ground("cream"),
    ["ochre", "M0 150V94L70 150z"],
    ["red", disc(42, 62, between(die, 22, 30))],
    ["ink", "M0 128L112 70l5 10L4 140z"],
    ["blue", "M66 150L120 98V150z"],
    ["slate", "M20 22l44 -9v6L20 28z"],
  ],
});

const compositions = [birches, diagonals, rails, tower, sea, snow, birds, hills, windows, envelope];
