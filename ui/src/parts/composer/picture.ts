// A picture for a film that has none of its own, composed from what is known of it: always the same for the same film.
// A motif is set before a backdrop in the colours of a palette; a place that fills the field needs no backdrop.
// Each picture leaves a calm corner, top right, for the postmark, and says which ink that corner takes.
//
// The seed is of the title and the year alone, and every question has a row of dice of its own. So when a person
// corrects the genre or the country, the stamp may get another motif, but it keeps its colours; and a question added
// one day does not disturb the answers to the others.

import { dice, seedOf } from "../seed";
import { chosen } from "./choosing";
import { backdrops } from "./fashion";
import { beside } from "./lettering";
import { asDrawn, placed } from "./outline";
import { inkOn, isLight, palettes } from "./palettes";
import { put } from "./placing";
import type { Colour, Die, Known, Layer, Line, Palette, Picture, Shape, Thing } from "./types";
import { type Weather, weatherDrawn, weathers } from "./weather";
import { suggested } from "./words";

export type { Colour, Known, Line, Picture, Shape } from "./types";

/** No stamp is of more paths: each is paid for in a sheet of ten thousand. */
const most = 8;

export function picture(film: Known): Picture {
  const of = `${film.title.normalize()} ${film.year ?? ""}`;
  const row = (question: string) => dice(seedOf(`${of} ${question}`));
  const suggestions = suggested(film.title);
  const weather = weathers.find((one) => suggestions.includes(one));
  const palette = paletteFor(weather, row("palette"));
  const motif = chosen(film, seedOf(of), suggestions, row("motif"));
  const layers = typeof motif === "function" ? printed(motif(row("scene"))) : inSetting(motif, film, row);
  if (weather && layers.length < most - 1) layers.push(...printed([weatherDrawn(weather, row("weather"))]));
  return {
    ink: inkOn(palette.ground),
    shapes: [
      [palette.ground, "M0 0H120V150H0z"],
      ...layers.map(([part, outline]): Shape => [colour(part, palette), outline]),
    ],
  };
}

/** By night and in snow, only grounds on which stars and flakes show. */
function paletteFor(weather: Weather | undefined, die: Die): Palette {
  const fit = palettes.filter(
    ({ ground }) =>
      !weather ||
      weather === "rain" ||
      (weather === "night" ? !isLight(ground) : !["paper", "cream"].includes(ground)),
  );
  return fit[Math.floor(die() * fit.length)] as Palette;
}

function inSetting(thing: Thing, { title, year }: Known, row: (question: string) => Die): Layer[] {
  const die = row("setting");
  const choice = backdrops(thing.pose === "stands", year);
  const setting = choice[Math.floor(die() * choice.length)]?.(die) ?? { behind: [], base: 136 };
  const { layers, low } = put(thing, setting, die);
  const more = low && !setting.full && thing.pose !== "reads" ? beside(title, year, row("beside")) : [];
  return [...printed([...setting.behind, ...more]), ...layers];
}

/** With the figures a stamp is printed in, whatever it was drawn with. */
const printed = (layers: Layer[]) => layers.map(([part, outline]): Layer => [part, placed(outline, asDrawn)]);

function colour(part: Layer[0], palette: Palette): Colour | Line {
  if (part === "line") return isLight(palette.ground) ? "drawn" : "drawn-cream";
  if (part === "etch") return ["ink", "blue", "red"].includes(palette.body) ? "drawn-cream" : "drawn";
  return part in palette ? palette[part as keyof Palette] : (part as Colour);
}
