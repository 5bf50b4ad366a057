// What a thing is set before: large flat forms that leave the corner for the postmark in the colour of the ground.

import type { Die, Layer } from "./types";

/** Where a thing may go: left, top, width and height. */
export type Room = readonly [x: number, y: number, wide: number, high: number];

export interface Setting {
  behind: Layer[];
  /** The line a thing stands on. */
  base: number;
  /** Whether the ground under a thing is of one piece with it, as in a paper cut. */
  cut?: boolean;
  /** Whether the place beside the corner is taken too. */
  full?: boolean;
  /** Room other than the usual, for what is not tall. */
  room?: Room;
}

export type Backdrop = (die: Die) => Setting;

export const field = (outline: string): Layer => ["field", outline];
