// The trail of where someone was, as it grows.

import { freshStop, type Route, type Trail } from "./route";

/** Going somewhere forgets what lay ahead. */
export function walk(trail: Trail, route: Route): Trail {
  const stops = [...trail.stops.slice(0, trail.here + 1), freshStop(route)].slice(-100);
  return { stops, here: stops.length - 1 };
}
