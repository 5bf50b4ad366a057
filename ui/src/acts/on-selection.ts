// What is done with the films that are selected: one line here is its key, and its place in the bar, in their menu, on the
// page of keys and among everything that goes by a name.

import { digits } from "../stroke";
import { mostRunning } from "../tonight";
import type { PlainWord } from "../words/deferred";
import { listShown } from "./labels";
import { askForListsOfSelected } from "./listing";
import {
  askRatingOfSelected,
  putSelectedOnWatchlist,
  rateSelected,
  removeSelected,
  takeSelectedOffWatchlist,
  toggleSelectedWaiting,
} from "./many";
import { askToMergeSelected } from "./merging";
import type { Asked } from "./on-film";
import { takeSelectedOffShown } from "./own-list";
import { putSelectedInRunning } from "./running";
import { askWhenSeen } from "./seeing";
import { countSelected, endSelection } from "./selecting";
import { askForTagsOfSelected } from "./tagging";

export interface SelectionAct {
  strokes: readonly string[];
  /** How they are told of, where they are many. */
  told?: readonly string[];
  name: PlainWord;
  applies?: () => boolean;
  does: (asked: Asked) => unknown;
  /** It has no button in the bar: another one leads there. */
  byKey?: true;
}

export const selectionActs: readonly SelectionAct[] = [
  { strokes: ["S"], name: "seenEllipsis", does: askWhenSeen },
  {
    ...digits,
    name: "rateEllipsis",
    does: ({ stroke, anchor }) =>
      stroke === undefined ? askRatingOfSelected(anchor) : rateSelected(Number(stroke) || 10),
  },
  { strokes: ["Backspace"], name: "clearRating", does: () => rateSelected(null), byKey: true },
  { strokes: ["T"], name: "tagEllipsis", does: askForTagsOfSelected },
  { strokes: ["L"], name: "putOnListEllipsis", does: askForListsOfSelected },
  {
    strokes: ["W"],
    name: "onWatchlist",
    does: ({ stroke }) => (stroke === undefined ? putSelectedOnWatchlist() : toggleSelectedWaiting()),
  },
  { strokes: [], name: "offWatchlist", does: takeSelectedOffWatchlist },
  {
    strokes: [],
    name: "takeOffThisList",
    applies: () => listShown() !== undefined,
    does: takeSelectedOffShown,
  },
  {
    strokes: [],
    name: "mergeTwoEllipsis",
    applies: () => countSelected() === 2,
    does: askToMergeSelected,
  },
  {
    strokes: [],
    name: "inTheRunning",
    applies: () => countSelected() <= mostRunning,
    does: putSelectedInRunning,
  },
  { strokes: ["Delete"], name: "removeSelected", does: removeSelected },
  { strokes: ["Esc"], name: "clearSelection", does: endSelection },
];

/** Those there are for what is selected; none where nothing is. */
export const actsOnSelection = () =>
  countSelected() === 0 ? [] : selectionActs.filter(({ applies }) => applies?.() ?? true);

/** What a key does to all that is selected. On a film's own page it is that film's. */
export function onSelection(stroke: string): (() => unknown) | undefined {
  if (document.activeElement?.closest(".page")) return undefined;
  const act = actsOnSelection().find(({ strokes }) => strokes.includes(stroke));
  return act && (() => act.does({ stroke }));
}
