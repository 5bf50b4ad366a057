// What is done with a film: one line here is its key, and its place in the film's menu, on its page, on the page of keys and
// among everything that goes by a name.

import { digits } from "../stroke";
import type { Card } from "../types/Card";
import type { DeferredWords, PlainWord } from "../words/deferred";
import { written } from "../words/strokes";
import { askToErase } from "./erasing";
import { askRating, clearRating, markSeen, rate, toggleWaiting } from "./film";
import { editFilm } from "./film-form";
import { labelActs } from "./label-acts";
import { askToMerge } from "./merging";
import { openFilm, openNote } from "./navigation";
import { removeFilm } from "./removing";
import { isInRunning, toggleRunning } from "./running";
import { logViewing } from "./viewing";
import { askWhy, waitsHere } from "./waiting";

/** How it was asked for: by this key, or from something on the screen, or neither. */
export interface Asked {
  stroke?: string;
  anchor?: HTMLElement;
}

export interface FilmAct {
  /** The keys that do it, as ../words/strokes.ts writes them. */
  strokes: readonly string[];
  /** How they are told of, where they are many. */
  told?: readonly string[];
  /** What it is called; two names if it goes both ways. Named, not said: the language is chosen where it is drawn. */
  names: readonly [PlainWord, PlainWord?];
  /** Whether a film takes the second name. */
  second?: (card: Card) => boolean;
  /** What the page of keys says in place of its names. */
  what?: keyof DeferredWords["keyNames"];
  /** Whether there is anything to do with this film; with all of them without. */
  applies?: (card: Card) => boolean;
  /** What the key does where it does not apply. */
  otherwise?: (card: Card) => unknown;
  does: (card: Card, asked?: Asked) => unknown;
  /** On the film's page it is a toggle that says only this much. */
  toggle?: PlainWord;
  /** The key is that of the link in focus, which does it by itself. */
  ofLink?: true;
  /** Stands apart with those that follow, at the end. */
  apart?: true;
}

const isSeen = ({ viewings }: Card) => viewings > 0;

export const filmActs: readonly FilmAct[] = [
  { strokes: ["Enter"], names: ["open"], does: ({ film }) => openFilm(film), ofLink: true },
  {
    strokes: ["S"],
    names: ["markAsSeenButton", "logAnotherEllipsis"],
    second: isSeen,
    what: "seen",
    does: (card) => markSeen(card),
  },
  { strokes: [], names: ["seenAnotherDayEllipsis"], applies: (card) => !isSeen(card), does: logViewing },
  {
    ...digits,
    names: ["rateEllipsis"],
    what: "rate",
    does: (card, { stroke, anchor } = {}) =>
      stroke === undefined ? askRating(card, anchor) : rate(card.film, Number(stroke) || 10),
  },
  {
    strokes: ["Backspace"],
    names: ["clearRating"],
    applies: ({ rating }) => rating !== null,
    does: ({ film }) => clearRating(film),
  },
  {
    strokes: ["W"],
    names: ["putOnWatchlist", "takeOffWatchlist"],
    second: ({ waiting }) => waiting,
    does: toggleWaiting,
    toggle: "watchlist",
  },
  { strokes: [], names: ["whyItWaitsEllipsis"], applies: waitsHere, does: askWhy },
  { strokes: ["N"], names: ["writeNote"], does: ({ film }) => openNote(film) },
  ...labelActs,
  {
    strokes: [],
    names: ["putInRunning", "takeOutOfRunning"],
    second: ({ film }) => isInRunning(film),
    does: ({ film }) => toggleRunning(film),
  },
  { strokes: ["E"], names: ["editEllipsis"], what: "edit", does: editFilm },
  { strokes: [], names: ["mergeFilmEllipsis"], does: askToMerge },
  {
    strokes: ["Delete"],
    names: ["removeFilm"],
    what: "remove",
    does: ({ film }) => removeFilm(film),
    apart: true,
  },
  {
    strokes: [],
    names: ["eraseForGoodEllipsis"],
    does: (card) => askToErase(card, { film: card.film }, true),
  },
];

/** Those there are for this film. */
export const actsFor = (card: Card) => filmActs.filter(({ applies }) => applies?.(card) ?? true);

/** What a key does with this film. */
export function byKey(stroke: string, card: Card): (() => unknown) | undefined {
  const act = filmActs.find(({ strokes, ofLink }) => !ofLink && strokes.includes(stroke));
  if (act === undefined || (act.applies?.(card) ?? true)) return act && (() => act.does(card, { stroke }));
  const { otherwise } = act;
  return otherwise && (() => otherwise(card));
}

/** What it is called for this film. */
export const nameFor = ({ names: [first, other], second }: FilmAct, card: Card): PlainWord =>
  other !== undefined && second?.(card) ? other : first;

/** `W`, `1 – 0`; nothing where no key does it. */
export const keyOf = ({ strokes }: Pick<FilmAct, "strokes">) =>
  strokes.length > 1 ? `${strokes[0]} – ${strokes.at(-1)}` : strokes[0] && written(strokes[0]);
