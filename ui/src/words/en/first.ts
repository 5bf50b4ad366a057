// Every sentence of the first screen, in English.

import type { Card } from "../../types/Card";
import type { CollectionLine } from "../../types/CollectionLine";
import type { Sort } from "../../types/Sort";
import { intlOf } from "../intl";
import { isolated } from "../isolated";
import { spelled, struck } from "./dates";

export const { figure, form, counted } = intlOf("en");

/** `½`, `4`, `4½`. */
const half = (rating: number) => `${Math.floor(rating / 2) || ""}${rating % 2 ? "½" : ""}`;

/** `½ star`, `1 star`, `4½ stars`. */
export const stars = (rating: number) => `${half(rating)} ${rating <= 2 ? "star" : "stars"}`;

export const titleAndYear = (film: { title: string; year: number | null }) =>
  film.year === null ? isolated(film.title) : `${isolated(film.title)} (${film.year})`;

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
  diary: "Diary",
  bringInEllipsis: "Bring films in…",
  history: "History",
  bin: "Bin",
  settings: "Settings",
  keys: "Keys",
  films: (count: number) => counted(count, { one: "film", other: "films" }),
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
  everythingByName: "Search films and commands",

  // ---- the sheet
  search: "Search films",
  addFilm: "Add a film",
  toTheFilms: "Skip to the films",
  view: "View",
  views: { stamps: "Stamps", table: "Table", read: "Read" },
  sort: "Order",
  sorts: {
    position: "In its own order",
    title: "By title",
    original_title: "By original title",
    year: "By year",
    director: "By director",
    minutes: "By running time",
    rating: "By your rating",
    seen: "By when you saw it",
    added: "By when it was added",
  } satisfies Record<Sort, string>,
  reverseOrder: "Reverse order",
  filter: "Filter",
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
  readOn: "Read on",
  readLess: "Show less",

  // ---- what a film's page has, too
  markAsSeenButton: "Mark as seen",

  backups: "Backups",

  // ---- when something is wrong
  notUnderstood:
    "The application did not understand itself. What was saved before is safe. Please try again.",
  unexpected: (message: string) => `That did not work: ${message}`,
};
