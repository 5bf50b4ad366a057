// Silhouettes of places, each standing on whatever the setting has for ground.

import { box, disc, many, ring } from "../outline";
import { stands } from "../thing";
import type { Thing } from "../types";

const onion = (x: number, y: number, r: number) =>
  `M${x} ${y - 2.2 * r}q${0.2 * r} ${0.7 * r} ${0.7 * r} ${1.1 * r}q${0.8 * r} ${0.7 * r} ${-0.1 * r} ${1.3 * r}h${-1.2 * r}q${-0.9 * r} ${-0.6 * r} ${-0.1 * r} ${-1.3 * r}q${0.5 * r} ${-0.4 * r} ${0.7 * r} ${-1.1 * r}z`;

const archway = (x: number, y: number, wide: number, high: number) =>
  `M${x} ${y + high}v${wide / 2 - high}a${wide / 2} ${wide / 2} 0 0 1 ${wide} 0v${high - wide / 2}z`;

export const buildings: Record<string, Thing> = {
  church: stands(96, 122, {
    shade: onion(48, 44, 18) + onion(16, 64, 11) + onion(80, 64, 11),
    body: `${box(4, 84, 88, 38)}${box(38, 44, 20, 42)}${box(10, 64, 12, 22)}${box(74, 64, 12, 22)}${box(47, -8, 2, 14)}${box(44, -5, 8, 2)}M24 86l24-20 24 20z`,
    trim: `${archway(42, 98, 12, 24)}${archway(14, 94, 7, 14)}${archway(75, 94, 7, 14)}${archway(45.5, 50, 5, 14)}`,
  }),

  tower: stands(76, 128, {
    shade: `${box(-10, 96, 16, 32)}${box(70, 96, 16, 32)}`,
    body: `M38-8l2 5h5l-4 3 1.5 5-4.5-3-4.5 3 1.5-5-4-3h5zM36 14l2-14 2 14v20h6v20h10v22h10v52h-56v-52h10v-22h10v-20h6z`,
    trim: `${many(4, (at) => box(24 + at * 8, 82, 3, 36))}${box(33, 58, 3, 14)}${box(40, 58, 3, 14)}`,
  }),

  eiffel: stands(76, 130, {
    body: `M37 0h2l3 34 6 32q6 36 28 64h-18q-4-22-20-22-16 0-20 22h-18q22-28 28-64l6-32z${box(24, 64, 28, 5)}${box(13, 94, 50, 6)}`,
    trim: "M37.5 36h1l2.5 26h-6zM35 71h6l5 20h-16z",
  }),

  clockTower: stands(40, 132, {
    shade: "M4 30l16-30 16 30z",
    body: `${box(6, 54, 28, 78)}${box(2, 28, 36, 32)}${box(19, -6, 2, 12)}`,
    trim: `${ring(20, 44, 12, 10)}M19 36h2v8l6 4-1 2-7-5z${many(3, (at) => box(11 + at * 7, 68, 3, 58))}`,
  }),

  torii: stands(112, 92, {
    body: `M0 0q56 10 112 0l-4 14q-52 6-104 0z${box(12, 28, 88, 8)}M22 14h10l-2 78h-14zM80 14h10l6 78h-14z${box(51, 14, 10, 16)}`,
    trim: "M2 2q54 10 108 0l-1 4q-53 9-106 0z",
  }),

  iwan: stands(96, 118, {
    shade: "M26 118v-56q2-20 22-32 20 12 22 32v56z",
    body: "M0 0h96v118h-18v-60q-2-26-30-42-28 16-30 42v60h-18zM36 118v-44q2-14 12-20 10 6 12 20v44z",
    trim: `${many(7, (at) => box(4, 8 + at * 16, 8, 8))}${many(7, (at) => box(84, 8 + at * 16, 8, 8))}`,
  }),

  pyramids: stands(132, 80, {
    shade: "M54 0l56 80h-32zM112 40l28 40h-16z",
    body: "M54 0l24 80h-78zM112 40l12 40h-38z",
  }),

  arcade: stands(120, 92, {
    body: "M0 14h8v-8h76v8h8v26h28v52h-120z",
    trim: `${many(4, (at) => archway(7 + at * 28, 54, 20, 38))}${many(3, (at) => archway(9 + at * 28, 20, 16, 26))}`,
  }),

  lighthouse: stands(84, 126, {
    shade: "M32 12l-32-8v24l32-8z",
    body: `M26 28h24l8 98h-40z${box(20, 24, 36, 6)}${box(28, 8, 20, 18)}M26 8l12-12 12 12zM0 126q38-26 84 0z`,
    trim: `M25 44h26l1.5 16h-29zM22 76h32l1.5 16h-35z${box(32, 11, 12, 10)}`,
  }),

  cottage: stands(100, 92, {
    shade: box(70, 6, 12, 36),
    body: `M50 0l54 46-6 8-8-6v44h-80v-44l-8 6-6-8z`,
    trim: `${box(22, 56, 20, 20)}${box(56, 56, 20, 20)}${disc(50, 32, 6)}`,
    etch: "M32 56v20M22 66h20M66 56v20M56 66h20",
  }),

  apartments: stands(92, 118, {
    shade: "M78 30l30 12v76h-30z",
    body: `${box(0, 10, 80, 108)}${box(-4, 6, 88, 6)}${box(56, -6, 10, 14)}`,
    trim: many(20, (at) =>
      at === 6 || at === 13 || at === 17 || at === 18
        ? ""
        : box(8 + (at % 4) * 17, 20 + Math.floor(at / 4) * 19, 10, 11),
    ),
  }),
};
