// War, crime, fear and the unknown; and the people who pass through them.

import { box, disc, ring } from "../outline";
import { floats, leans, stands } from "../thing";
import type { Thing } from "../types";

export const dark: Record<string, Thing> = {
  knife: leans(40, 132, {
    shade: "M12 82h18v48q-9 6-18 0z",
    body: "M20-6q18 26 14 82h-22q-2-56 8-82zM6 75h32v8h-32z",
    trim: "M20 6q6 24 4 64h-6q-1-40 2-64z",
  }),

  sword: leans(52, 136, {
    shade: `${box(22, 104, 8, 24)}${disc(26, 132, 7)}`,
    body: "M26-8l9 18-2 86h19v8h-52v-8h19l-2-86z",
    trim: "M25 12h2l.5 82h-3z",
  }),

  bell: floats(96, 108, {
    shade: disc(48, 98, 11) + ring(48, 6, 11, 5),
    body: "M48 10q26 4 28 40 2 26 20 34v10h-96v-10q18-8 20-34 2-36 28-40z",
    trim: "M18.5 62h59l2.5 6h-64zM34 22q-6 12-6 28h6q0-16 4-29z",
  }),

  flame: stands(84, 122, {
    body: "M46-6q4 32 24 50 22 28 8 56-12 22-36 22-30 0-38-28-6-24 12-44 6 14 14 14-4-38 16-70z",
    trim: "M42 54q4 18 14 28 8 16 0 26-6 8-14 8-14 0-16-16 0-12 8-20 2-14 8-26z",
  }),

  eye: floats(124, 68, {
    shade: "M10 8q52-30 104 0l-5 5q-47-23-94 0z",
    body: "M0 36q62-62 124 0-62 58-124 0z",
    trim: ring(62, 36, 25, 14),
  }),

  hat: leans(124, 64, {
    body: "M0 46q18-6 28-4l8-34q10-12 26-2 16-10 26 2l8 34q10-2 28 4-26 18-62 18-36 0-62-18z",
    trim: "M30.5 32q31.5 8 63 0l2.5 10q-34 8-68 0z",
  }),

  stranger: stands(64, 128, {
    shade: "M16 126l84-22 10 4-64 18z",
    body: `${disc(32, 14, 10)}M12 10h40v4h-40zM20 10l2-14h20l2 14zM18 26l14-4 14 4q8 4 8 46h-6l4 54h-16l-4-30-4 30h-16l4-54h-6q0-42 8-46z`,
    trim: "M28 26h8l-4 14zM20 5h24v4h-24z",
  }),

  couple: stands(84, 126, {
    shade: `${disc(56, 18, 10)}M50 32l18 0 12 86h-38z`,
    body: `${disc(30, 12, 11)}M18 26h24q8 2 8 20v34h-6l2 40h-14l-2-32-2 32h-14l2-40h-6v-34q0-18 8-20z`,
    trim: "M26 26h8l-4 10z",
  }),

  child: stands(84, 126, {
    line: "M42 78q12-20 20-36",
    shade: disc(64, 22, 21),
    body: `${disc(24, 62, 12)}M16 76h18l9-2 3 5-12 7 6 22h-10v18h-5v-18h-4v18h-5v-18h-10z`,
    trim: box(17, 92, 17, 4),
  }),
};
