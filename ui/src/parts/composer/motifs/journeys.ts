// What carries people away, and what they carry.

import { box, disc, ring } from "../outline";
import { floats, leans, stands } from "../thing";
import type { Thing } from "../types";

export const journeys: Record<string, Thing> = {
  locomotive: stands(84, 112, {
    shade: "M16 96h52l16 16h-84z",
    body: `${disc(42, 40, 38)}${box(8, 44, 68, 40)}${box(0, 76, 84, 12)}${box(34, -6, 16, 14)}${disc(8, 94, 10)}${disc(76, 94, 10)}`,
    trim: `${ring(42, 40, 30, 26)}M42 20l5 14h15l-12 9 5 14-13-9-13 9 5-14-12-9h15z${disc(14, 70, 5)}${disc(70, 70, 5)}${box(6, 80, 72, 3)}`,
  }),

  aeroplane: leans(110, 104, {
    body: "M49 8q6-16 12 0v28l49 28v10l-49-14v22l15 12v8l-21-5-21 5v-8l15-12v-22l-49 14v-10l49-28z",
    trim: `M52 12q3-8 6 0v6h-6z${disc(24, 61, 4.5)}${disc(86, 61, 4.5)}${box(53, 28, 4, 56)}`,
  }),

  rocket: leans(60, 118, {
    shade: "M16 52l-16 26v20l16-14zM44 52l16 26v20l-16-14zM20 92h20l-10 28z",
    body: "M30 0q20 22 18 58l-4 30h-28l-4-30q-2-36 18-58z",
    trim: `${ring(30, 40, 9, 5)}M16.5 76h27l-.5 6h-26zM30 0q7 8 11 16h-22q4-8 11-16z`,
  }),

  car: stands(120, 48, {
    shade: `${disc(28, 38, 11)}${disc(94, 38, 11)}`,
    body: "M0 36q-2-16 14-18l14-2 14-14q2-2 6-2h30q4 0 8 4l12 12q22 2 22 18v4h-120z",
    trim: `M46 5h14v11h-25zM65 5h14l11 11h-25z${disc(28, 38, 5)}${disc(94, 38, 5)}${box(2, 24, 8, 4)}`,
  }),

  bicycle: stands(124, 78, {
    shade: `${ring(26, 52, 26, 22)}${ring(98, 52, 26, 22)}`,
    body: `M24 50l18-34h-2v-4h6l14 34 26-32-4-10h-8v-4h12l14 51-3 2-10-34-25 33-36 2zM44 20l-12 28 25 0z${"M32 8h22v5h-22z"}${disc(60, 52, 6)}`,
    trim: disc(60, 52, 2.5),
  }),

  balloon: floats(84, 116, {
    shade: `${box(32, 98, 20, 18)}`,
    line: "M28 82l5 18M56 82l-5 18",
    body: "M42 0a42 42 0 0 1 42 42q-2 20-26 44h-32q-24-24-26-44a42 42 0 0 1 42-42z",
    trim: "M42 0q-16 10-18 42 1 24 10 44h-8q-24-24-22-40 10-38 38-46zM42 0q10 8 10 42-1 24-6 44h-8q-5-20-6-44 0-34 10-42zM42 0q28 8 38 46 2 16-22 40h-8q9-20 10-44-2-32-18-42z",
  }),

  anchor: leans(88, 108, {
    body: `${ring(44, 13, 13, 7)}${box(39, 24, 10, 76)}${box(18, 32, 52, 8)}M0 84l6-24 20 14-8 4q8 16 26 16 18 0 26-16l-8-4 20-14 6 24-8-2q-10 26-36 26-26 0-36-26z`,
  }),
};
