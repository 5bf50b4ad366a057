// What is said of places and company, and of a diary that is filtered, in English.

import type { Circumstance } from "../../types/Circumstance";
import { isolated } from "../isolated";
import { counted, figure } from "./first";
import { quoted } from "./quoted";

export const circumstances = {
  circumstances: "Places and company",
  circumstancesIntroduction:
    "Where you saw films, and with whom. Each name leads to its viewings in the diary.",
  noCircumstances:
    "No viewing says yet where it was, or with whom. Edit one in the diary and add it: the names gather here.",
  circumstanceKinds: { place: "Places", companion: "People you saw films with" },
  noneNamed: {
    place: "None yet: they come from what your viewings say.",
    companion: "No one yet: names come from what your viewings say.",
  },
  findCircumstance: "Find a place or a person",
  noneFound: "Nothing here goes by that name.",
  namesShown: (kind: Circumstance, shown: number, all: number) => {
    const forms = { place: { one: "place", other: "places" }, companion: { one: "person", other: "people" } };
    const counting = counted(all, forms[kind]);
    return shown === all ? counting : `${figure(shown)} of ${counting}`;
  },
  renameCircumstance: (name: string) => `Rename ${quoted(name)}`,
  circumstanceName: { place: "Name", companion: "Name" },
  /** Two become one; how many viewings will have that name is known a moment later. */
  becomeOne: (name: string, viewings: number | null) => {
    const there = `${quoted(name)} is there already. These become one`;
    if (viewings === null) return `${there}.`;
    return `${there}: ${counted(viewings, { one: "viewing", other: "viewings" })} will name ${isolated(name)}.`;
  },

  // ---- the diary, filtered
  filterCircumstances: { place: "Seen at", companion: "Seen with" },
  diaryFiltersTitle: "Show only viewings of films that are",
  diaryFilteredEmpty: "No viewing in your diary matches that filter.",
};
