// Every sentence of the first screen, and what others are made of, in English.

import type { Card } from "../types/Card";
import type { CollectionLine } from "../types/CollectionLine";
import type { Occasion } from "../types/Occasion";
import type { Sort } from "../types/Sort";
import { spelled, struck } from "./dates";

const yearsAgo = (years: number) => (years === 1 ? "a year ago" : `${figure(years)} years ago`);

export const counted = (count: number, one: string, many: string) =>
  `${figure(count)} ${count === 1 ? one : many}`;

/** `100 000`: thousands apart by a narrow space that does not break. */
export const figure = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f");

/** `½`, `4`, `4½`. */
const half = (rating: number) => `${Math.floor(rating / 2) || ""}${rating % 2 ? "½" : ""}`;

/** `½ star`, `1 star`, `4½ stars`. */
export const stars = (rating: number) => `${half(rating)} ${rating <= 2 ? "star" : "stars"}`;

export const titleAndYear = (film: { title: string; year: number | null }) =>
  film.year === null ? film.title : `${film.title} (${film.year})`;

const seen = (seenOn: string | null) =>
  seenOn === null || seenOn === "" ? "Seen, date unknown" : `Seen ${spelled(seenOn)}`;

export const words = {
  name: "Poste Restante",
  figure,
  stars,
  titleAndYear,
  spelled,
  struck,
  seen,

  // ---- the rail
  library: "Library",
  collections: "Collections",
  application: "Application",
  allFilms: "All films",
  waiting: "Waiting",
  seenFilms: "Seen",
  history: "History",
  settings: "Settings",
  keys: "Keys",
  films: (count: number) => counted(count, "film", "films"),
  progress: (line: Pick<CollectionLine, "films" | "seen">) =>
    `${figure(line.seen)} of ${figure(line.films)} seen`,
  progressShort: (line: CollectionLine) => `${figure(line.seen)} of ${figure(line.films)}`,
  showRail: "Places",
  back: "Back",
  forward: "Forward",
  undo: "Undo",
  redo: "Redo",
  nothingToUndo: "Nothing to undo",
  nothingToRedo: "Nothing to redo",
  everythingByName: "Everything by name",

  // ---- the sheet
  search: "Search films",
  view: "View",
  views: { stamps: "Stamps", table: "Table", read: "Read" },
  sort: "Order",
  sorts: {
    position: "In the collection’s order",
    title: "By title",
    original_title: "By original title",
    year: "By year",
    director: "By director",
    minutes: "By running time",
    rating: "By your rating",
    seen: "By when you saw it",
  } satisfies Record<Sort, string>,
  turnedRound: "Turned round",
  filter: "Filter",
  filtered: (names: string[]) => `Filter: ${names.join(", ").toLowerCase()}`,
  filters: { seen: "Seen", waiting: "Waiting", rated: "Rated", noted: "With a note" },
  filtersTitle: "Show only films that are",
  introductions: {
    all: "Every film in your library.",
    waiting: "Films waiting to be called for.",
    seen: "Films you have seen.",
  },
  markAsSeen: (card: Card) => `Mark ${titleAndYear(card)} as seen`,
  rate: "Rate",
  rateFilm: (card: Card) => `Rate ${titleAndYear(card)}`,
  minutes: (count: number) => `${count} min`,
  waitingMark: "waiting",
  isWaiting: "Waiting",
  rated: (rating: number) => `Rated ${stars(rating)}`,

  // ---- a collection
  ofTheCollection: " of the collection",
  onTheCollection: " on the collection",
  yourComment: "Your comment",
  commentPlaceholder: "A word on the whole of it",

  // ---- what a film's page has, too
  markAsSeenButton: "Mark as seen",
  yourRating: "Your rating",
  clearRating: "Clear rating",
  saved: "Saved",
  saving: "Writing…",
  notSaved: "Not saved yet",
  opensInBrowser: "Opens in your browser",

  // ---- occasions
  onTop: "On top today",
  putAway: "Put away for today",
  occasion: (occasion: Occasion) =>
    occasion.kind === "calls"
      ? `${occasion.card.title} calls today.`
      : `You saw ${occasion.card.title} on this day ${yearsAgo(occasion.years)}.`,
  souvenirSheet: "Souvenir sheet",

  backups: "Backups",

  // ---- when something is wrong
  dismiss: "Dismiss",
  textCleaned: "A few characters no file can keep were left out of that text.",
  notUnderstood:
    "The application did not understand itself. What was saved before is safe. Please try again.",
  unexpected: (message: string) => `That did not work: ${message}`,
};
