// How a thing takes its place: the four poses a drawing may be made for, with the size of the box it is drawn in.

import type { Forms, Pose, Thing } from "./types";

const posed =
  (pose: Pose) =>
  (wide: number, high: number, forms: Forms): Thing => ({ wide, high, pose, forms });

/** On the ground, never leaning. */
export const stands = posed("stands");
/** Upright, with nothing under it. */
export const floats = posed("floats");
/** At any slant. */
export const leans = posed("leans");
/** As round as a disc, so that it fits close under the corner. */
export const round = posed("round");
/** Upright and never in a mirror. */
export const reads = posed("reads");
