// The way to what is beyond the first screen.

import { nothing, type TemplateResult } from "lit";
import { loop } from "../acts/loop";

type Beyond = typeof import("../views/beyond");

let here: Beyond | undefined;
let fetching: Promise<void> | undefined;

export function fetchBeyond(): Promise<void> {
  fetching ??= import("../views/beyond").then((beyond) => {
    here = beyond;
    loop.draw();
  });
  return fetching;
}

/** Draws something from there; nothing for the moment it takes to come. */
export function beyond(
  draw: (beyond: Beyond) => TemplateResult | typeof nothing,
): TemplateResult | typeof nothing {
  if (here !== undefined) return draw(here);
  fetchBeyond();
  return nothing;
}
