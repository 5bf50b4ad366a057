// Music, theatre, cinema and play.

import { box, disc, hole, many, ring } from "../outline";
import { floats, leans, round, stands } from "../thing";
import type { Thing } from "../types";

export const stage: Record<string, Thing> = {
  mask: leans(92, 96, {
    body: "M2 6q44-14 88 0 8 64-44 92-52-28-44-92z",
    trim: "M14 32q12-14 26 0-13 6-26 0zM52 32q14-14 26 0-13 6-26 0zM20 54q26 14 52 0-6 30-26 30-20 0-26-30z",
  }),

  crown: floats(108, 80, {
    shade: disc(0, 14, 6) + disc(27, 6, 6) + disc(54, 4, 6) + disc(81, 6, 6) + disc(108, 14, 6),
    body: `M0 16l20 28 7-36 17 32 10-40 10 40 17-32 7 36 20-28-10 48h-88z${box(10, 68, 88, 12)}`,
    trim: many(3, (at) => disc(30 + at * 24, 56, 4)),
  }),

  ringWithStone: floats(80, 106, {
    shade: "M22 0h36l14 16-32 30-32-30z",
    body: `${ring(40, 70, 36, 27)}M24 30h32l-8 14h-16z`,
    trim: "M28 32h24l-12 11z",
  }),

  heart: leans(100, 92, {
    body: "M50 92l-42-44q-16-24 0-40 24-18 42 8 18-26 42-8 16 16 0 40z",
    trim: "M18 18q-8 10 0 24 2 6-3 2-11-16-1-28 8-6 4 2z",
  }),

  record: round(104, 104, {
    body: disc(52, 52, 52),
    shade: "M96-4h6v44l-18 24-4-4 16-22z",
    trim: `${disc(52, 52, 18)}${hole(52, 52, 4)}${ring(52, 52, 45, 44)}${ring(52, 52, 38, 37)}${ring(52, 52, 31, 30)}`,
  }),

  guitar: leans(56, 132, {
    shade: `${box(23, -2, 10, 20)}${box(25, 10, 6, 60)}`,
    body: `${disc(28, 78, 20)}${disc(28, 106, 28)}${box(14, 80, 28, 20)}`,
    trim: `${disc(28, 86, 8)}${box(16, 112, 24, 4)}`,
  }),

  reel: round(100, 108, {
    shade: "M50 100q34 8 74-2v10q-40 10-74 0z",
    body: disc(50, 54, 50),
    trim: `${disc(50, 24, 13)}${disc(79, 45, 13)}${disc(68, 79, 13)}${disc(32, 79, 13)}${disc(21, 45, 13)}${disc(50, 54, 6)}`,
  }),

  chessKing: stands(60, 124, {
    body: `${box(27, -6, 6, 24)}${box(21, 0, 18, 6)}M10 20q20-10 40 0l-8 32h-24zM14 54h32v6h-32zM20 62h20q0 26 10 40h-40q10-14 10-40z${box(2, 104, 56, 10)}${box(-2, 116, 64, 8)}`,
    trim: "M18 26q12-6 24 0l-1 5q-11-6-22 0z",
  }),
};
