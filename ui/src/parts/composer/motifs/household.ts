// What lies on a table or hangs on a wall: the things a film is remembered by.

import { box, disc, hole, many, ring } from "../outline";
import { floats, leans, stands } from "../thing";
import type { Thing } from "../types";

export const household: Record<string, Thing> = {
  chair: stands(66, 112, {
    body: "M2 0q4-3 8 0l10 58h40q6 0 6 6v4h-4l4 44h-8l-5-40h-31l-8 40h-8l6-48z",
    trim: "M21 58h39q4 0 4 5h-45z",
  }),

  streetLamp: stands(56, 134, {
    shade: disc(28, 24, 27),
    body: `M12 8l16-12 16 12v4h-32zM24 40h8v4l-2 2v74l10 8v6h-24v-6l10-8v-74l-2-2z${box(16, 58, 24, 3)}M14 12h28l-6 30h-16z`,
    trim: "M18 15h8.5v23h-4.5zM29.5 15h8.5l-4 23h-4.5z",
  }),

  key: leans(44, 124, {
    body: `${disc(22, 22, 22)}${hole(22, 20, 10)}${box(17, 40, 10, 84)}${box(12, 46, 20, 6)}M27 92h15v8h-6v6h6v12h-15z`,
  }),

  envelope: leans(112, 74, {
    body: box(0, 0, 112, 74),
    trim: disc(56, 42, 8),
    etch: "M0 0l56 42 56-42M0 74l40-43M112 74l-40-43",
  }),

  addressed: leans(116, 76, {
    shade: box(88, 8, 20, 24),
    body: `M0 0h116v76h-116zM86 6v28h24v-28z`,
    trim: `${many(10, (at) => `M${2 + at * 12} 70h6l-3 6h-6z`)}${box(14, 34, 44, 3)}${box(14, 42, 54, 3)}${box(14, 50, 34, 3)}`,
  }),

  cup: stands(104, 92, {
    line: "M34 24q-8-8 0-14t0-14M54 24q-8-8 0-14t0-14",
    shade: "M0 82h104q-8 10-24 10h-56q-16 0-24-10z",
    body: `M10 32h72v4q22-4 20 16-2 16-26 16-6 14-18 14h-24q-24 0-24-34zM82 42v6q0 6-2 12 14 0 15-10 0-9-13-8z`,
    trim: box(16, 42, 60, 4),
  }),

  telephone: stands(108, 84, {
    shade: "M0 26q0-24 24-26h60q24 2 24 26v6h-26v-12h-56v12h-26z",
    body: "M8 84q2-30 26-48l2-12h10v6h16v-6h10l2 12q24 18 26 48z",
    trim: `${ring(54, 58, 20, 7)}`,
  }),

  umbrella: leans(112, 112, {
    shade: "M53 50h6v50q0 12-12 12-12 0-12-12h6q0 6 6 6 6 0 6-6z",
    body: "M56 0q2-6 4 0 48 4 52 58-9-10-18 0-10-11-19 0-9-11-19 0-10-11-19 0-9-11-19 0-9-10-18 0 4-54 52-58z",
    trim: "M56 4q-22 18-19 54-9-11-19 0 4-40 38-54zM56 4q22 18 19 54 9-11 19 0-4-40-38-54z",
  }),

  pen: leans(40, 128, {
    shade: `${box(8, 0, 24, 44)}`,
    body: `${box(5, 40, 30, 14)}M8 54h24q10 20-12 74-22-54-12-74z`,
    trim: `M19 82h2l-.5 42h-1z${disc(20, 80, 4.5)}`,
  }),

  openDoor: stands(80, 122, {
    shade: "M10 10h60v112h-60z",
    body: "M0 0h80v122h-10v-112h-60v112h-10zM10 10l30 12v100h-30z",
    trim: disc(34, 72, 3),
  }),

  keyhole: floats(76, 112, {
    body: "M14 0h48q14 0 14 14v84q0 14-14 14h-48q-14 0-14-14v-84q0-14 14-14z",
    trim: "M38 26a17 17 0 0 1 10 31l6 33h-32l6-33a17 17 0 0 1 10-31z",
  }),
};
