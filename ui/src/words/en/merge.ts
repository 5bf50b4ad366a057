// What is said of two films that become one, in English.

import type { Card } from "../../types/Card";
import type { Step } from "../../types/Step";
import { listsOf } from "../lists";
import { counted, stars, titleAndYear } from "./first";
import { quoted } from "./quoted";

const { listed } = listsOf("en");
const all = (names: readonly string[]) => listed(names.map(quoted));

export const merge = {
  mergeFilmEllipsis: "Merge with another film…",
  mergeTwoEllipsis: "Merge the two…",
  mergeFilm: (card: Card) => `Merge ${titleAndYear(card)} with another film`,
  mergeTwo: "Merge two films",
  otherFilm: "The other film",
  otherFilmHint: "Type its title, its year or a name.",
  otherFilmNothing: "No other film is found by that.",
  mergeSum: (film: Card, into: Card) => `${titleAndYear(film)} becomes part of ${titleAndYear(into)}.`,
  mergeGoes: "Becomes part of the other",
  mergeStays: "Stays",
  mergeSwap: "Swap the two",
  mergeAnother: "Another film…",
  mergeRating: "Which rating holds",
  mergeRatingStays: (rating: number) => `${stars(rating)}, from the film that stays`,
  mergeRatingGoes: (rating: number) => `${stars(rating)}, from the other one`,
  mergeParts: "What comes over",
  mergeNoParts: "You have said nothing of it that has to come over.",
  mergeRatingComes: (rating: number) => `Your rating comes over: ${stars(rating)}.`,
  mergeViewings: (count: number) =>
    `${counted(count, { one: "viewing comes over", other: "viewings come over" })}, with all you wrote there.`,
  mergeNote: "Your note comes over.",
  mergeNotes: "Your two notes stand one above the other, with a line between them.",
  mergeSealed: "Your sealed note comes over, as it is.",
  mergeSealedBoth:
    "Both have a sealed note. The one of the film that stays remains sealed; the other is put below your note, where it can be read.",
  mergeTags: (names: string[]) => `Tags: ${all(names)}.`,
  mergeLists: (names: string[]) => `Its place on lists: ${all(names)}.`,
  mergeIdentifiers: (names: string[]) =>
    `In other catalogues: ${listed(names)} will lead to the film that stays.`,
  mergePicture: "Your picture comes over.",
  mergePictures: "Both have a picture of yours: that of the film that stays is shown.",
  mergeCollections: (names: string[]) => `Its entry in ${all(names)} will lead to the film that stays.`,
  mergeNothingLost: "It is one step, and Undo takes it back.",
};

/** `Merged a film into Stalker (1979)`. */
export const mergeSentence = ({ title, year }: Step) =>
  title === null ? "Merged two films" : `Merged a film into ${titleAndYear({ title, year })}`;
