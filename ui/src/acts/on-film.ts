// What is done with a film by a letter, from its menu and on its page: one line here is all three, and the page of keys.

import type { Card } from "../types/Card";
import type { PlainWord } from "../words/en-deferred";
import { toggleWaiting } from "./film";
import { openNote } from "./navigation";

export interface FilmAct {
  /** The letter, as it is printed on the key. */
  key: string;
  /** What it is called; two names if it goes both ways. Named, not said: the language is chosen where it is drawn. */
  names: readonly [PlainWord, PlainWord?];
  /** Whether a film takes the second name. */
  second?: (card: Card) => boolean;
  does: (card: Card) => unknown;
  /** Whether the film's page has a button for it, too. */
  onPage: boolean;
}

export const filmActs: readonly FilmAct[] = [
  {
    key: "W",
    names: ["putOnWatchlist", "takeOffWatchlist"],
    second: (card) => card.waiting,
    does: toggleWaiting,
    onPage: true,
  },
  { key: "N", names: ["writeNote"], does: (card) => openNote(card.film), onPage: false },
];

/** What it is called for this film. */
export const nameFor = ({ names: [first, other], second }: FilmAct, card: Card): PlainWord =>
  other !== undefined && second?.(card) ? other : first;
