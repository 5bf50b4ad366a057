// Snow, rain or stars, where the title speaks of them: beside the corner and below it, never in it.

import { between, disc, many } from "./outline";
import type { Die, Layer } from "./types";

/** As the table of words calls them. */
export const weathers = ["snow", "rain", "night"] as const;
export type Weather = (typeof weathers)[number];

const clear = (x: number, y: number) => x < 56 || y > 68;

export function weatherDrawn(weather: Weather, die: Die): Layer {
  const scattered = (count: number, each: (x: number, y: number, at: number) => string) =>
    many(count, (at) => {
      const [x, y] = [between(die, 4, 116), between(die, 4, 136)];
      return clear(x, y) ? each(x, y, at) : "";
    });
  if (weather === "rain")
    return ["line", scattered(30, (x, y) => (clear(x + 2, y - 12) && y > 16 ? `M${x} ${y}l3-12` : ""))];
  const snows = weather === "snow";
  return [
    "paper",
    scattered(snows ? 42 : 18, (x, y, at) => (snows || y < 70 ? disc(x, y, at % 3 ? 1.2 : 2) : "")),
  ];
}
