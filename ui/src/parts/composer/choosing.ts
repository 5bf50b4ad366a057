// Which motif a film gets: a word of its title says most, then its genre, then where it was made.

import { dice, seedOf } from "../seed";
import { isNumber, lettering, printable } from "./lettering";
import { buildings } from "./motifs/buildings";
import { dark } from "./motifs/dark";
import { household } from "./motifs/household";
import { journeys } from "./motifs/journeys";
import { landscapes } from "./motifs/landscapes";
import { living } from "./motifs/living";
import { sky } from "./motifs/sky";
import { stage } from "./motifs/stage";
import { streets } from "./motifs/streets";
import type { Die, Known, Motif } from "./types";
import { suggested } from "./words";

export const motifs: Record<string, Motif> = {
  ...sky,
  ...buildings,
  ...dark,
  ...household,
  ...journeys,
  ...landscapes,
  ...living,
  ...stage,
  ...streets,
};

/** Only where something speaks for them. */
const particular = ["bat", "cactus", "searchlights", "knife", "iwan", "torii", "eiffel", "church"];

const hashes = new Map(Object.keys(motifs).map((name) => [name, seedOf(name)]));
const anywhere = Object.keys(motifs).filter((name) => !particular.includes(name));

/**
 * Every motif draws a number for the film and the highest wins: so a motif added one day changes the stamps it wins
 * and no others.
 */
function winner(names: string[], film: number): Motif {
  let best = "";
  let highest = -1;
  for (const name of names) {
    const drawn = dice(film ^ (hashes.get(name) ?? 0))();
    if (drawn > highest) [best, highest] = [name, drawn];
  }
  return motifs[best] as Motif;
}

/** A motif, from what the title suggests, or from what else is known, or from what nothing speaks against. */
export function chosen(film: Known, seed: number, suggestions: string[], die: Die): Motif {
  const letters = () => lettering(film.title, die() > 0.5);
  const prints = printable(film.title);
  if (prints && die() < (isNumber(film.title) ? 0.85 : 0.07)) return letters();
  const heard: [() => string[], number][] = [
    [() => suggestions, 0.8],
    [() => suggested(film.genre ?? ""), 0.76],
    [() => suggested(film.country ?? ""), 0.35],
  ];
  for (const [names, share] of heard) {
    const fit = die() < share ? names().filter((name) => name in motifs) : [];
    if (fit.length) return winner(fit, seed);
  }
  return prints && die() < 0.08 ? letters() : winner(anywhere, seed);
}
