// What the index beside a long list says, in English.

import type { Sort } from "../../types/Sort";
import { quoted } from "./quoted";

export const listIndex = {
  index: "Index",
  /** Titles that begin with no letter. */
  indexSigns: "Numbers and symbols",
  indexMinutes: (from: number) => `${from} to ${from + 9} minutes`,
  /** Films that lack what the list is sorted by. */
  indexLacking: {
    position: "The rest",
    title: "Without a title",
    original_title: "Without an original title",
    year: "Year unknown",
    director: "Director unknown",
    minutes: "Running time unknown",
    rating: "Not rated",
    seen: "Without a date",
    added: "Date unknown",
  } satisfies Record<Sort, string>,
  indexLedTo: (typed: string, where: string) => `${quoted(typed)}: ${where}`,
  indexLedNowhere: (typed: string) => `Nothing here begins with ${quoted(typed)}`,
  keysInIndex: "In the index beside a long list",
  indexLetters: ["A", "…", "Z"],
  indexKeyNames: {
    type: "To the film, or the mark, that begins with what you type",
    walk: "To the next mark; the list follows",
    page: "To the next part of the index",
    enter: "To the film at that place",
    leave: "Back to where you were",
  },
};
