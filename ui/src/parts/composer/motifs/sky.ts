// Space, machines and the sky by day: what floats.

import { box, disc, many, ring } from "../outline";
import { floats, leans, round } from "../thing";
import type { Thing } from "../types";

export const sky: Record<string, Thing> = {
  planet: leans(132, 92, {
    shade: `M-2 62q-12 14 6 14 36 0 96-32 44-26 34-36-6-6-28 4l-2 5q18-7 20-3 0 8-28 24-54 30-84 30-6-1-4-8z`,
    body: disc(66, 44, 40),
    trim: `M30 26h72l3 10h-78zM27 54h78l-5 10h-68z`,
  }),

  lightning: leans(72, 126, {
    shade: "M44 0l-36 68h28l-22 60 64-78h-30l22-50z",
    body: "M36-4l-36 68h28l-22 60 64-78h-30l22-50z",
  }),

  cloudRain: floats(116, 104, {
    shade: many(5, (at) => `M${26 + at * 18} 64l6 0l-12 36h-6z`),
    body: `${disc(32, 40, 20)}${disc(60, 26, 26)}${disc(90, 38, 22)}${box(30, 36, 62, 24)}`,
  }),

  compass: round(108, 108, {
    body: ring(54, 54, 54, 46) + disc(54, 54, 42),
    trim: "M54 16l10 38h-20zM54 92l-8-32h16zM16 54l22-4v8zM92 54l-22-4v8z",
  }),
};
