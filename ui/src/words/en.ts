// Every sentence of the first screen, and what others are made of, in English.

import type { Card } from "../types/Card";
import type { CollectionLine } from "../types/CollectionLine";
import type { Job } from "../types/Job";
import type { Occasion } from "../types/Occasion";
import type { Offer } from "../types/Offer";
import type { Sort } from "../types/Sort";
import type { Step } from "../types/Step";
import { moment, spelled, struck } from "./dates";

const yearsAgo = (years: number) => (years === 1 ? "a year ago" : `${figure(years)} years ago`);

export const counted = (count: number, one: string, many: string) =>
  `${figure(count)} ${count === 1 ? one : many}`;

/** `100 000`: thousands apart by a narrow space that does not break. */
export const figure = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f");

/** `½`, `4`, `4½`. */
const half = (rating: number) => `${Math.floor(rating / 2) || ""}${rating % 2 ? "½" : ""}`;

/** `½ star`, `1 star`, `4½ stars`. */
const stars = (rating: number) => `${half(rating)} ${rating <= 2 ? "star" : "stars"}`;

export const titleAndYear = (film: { title: string; year: number | null }) =>
  film.year === null ? film.title : `${film.title} (${film.year})`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const seen = (seenOn: string | null) =>
  seenOn === null || seenOn === "" ? "Seen, date unknown" : `Seen ${spelled(seenOn)}`;

export const words = {
  name: "Poste Restante",
  figure,
  stars,
  titleAndYear,
  spelled,
  struck,
  moment,
  seen,

  // ---- the first start

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
  undoWould: (step: Step) => `Undo: ${sentence(step)}`,
  redoWould: (step: Step) => `Redo: ${sentence(step)}`,
  nothingToUndo: "Nothing to undo",
  nothingToRedo: "Nothing to redo",
  everythingByName: "Everything by name",

  // ---- the sheet
  search: "Search films",
  view: "View",
  views: { stamps: "Stamps", table: "Table", read: "Read" },
  sort: "Order",
  sorts: {
    collection: "In the collection’s order",
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
  clearFilters: "Show them all",
  found: (count: number) => (count === 0 ? "No film found" : `${counted(count, "film", "films")} found`),
  capped: "There are more. A letter or two more will find the one you mean.",
  near: "Nothing is spelled just so. These come close.",
  introductions: {
    all: "Every film in your library.",
    waiting: "Films waiting to be called for.",
    seen: "Films you have seen.",
  },
  empty: {
    all: "No films yet.",
    waiting: "Nothing is waiting. Open a film and put it on the watchlist, and it waits here.",
    seen: "You have not marked a film as seen yet. Press S on a film, or open it and choose Mark as seen.",
    collection: "This collection has no films.",
    filtered: "No film here answers to that filter.",
    found: "No film here answers to that search.",
  },
  searchEverywhere: "Search all films instead",
  markAsSeen: (card: Card) => `Mark ${titleAndYear(card)} as seen`,
  rate: "Rate",
  rateFilm: (card: Card) => `Rate ${titleAndYear(card)}`,
  ratingOf: (card: Card) => `Your rating of ${titleAndYear(card)}`,
  minutes: (count: number) => `${count} min`,
  waitingMark: "waiting",
  isWaiting: "Waiting",
  rated: (rating: number) => `Rated ${stars(rating)}`,
  columns: {
    title: "Title",
    original_title: "Original title",
    year: "Year",
    director: "Director",
    minutes: "Minutes",
    rating: "Rating",
    seen: "Seen",
  },
  loading: "…",

  // ---- a collection
  ofTheCollection: " of the collection",
  onTheCollection: " on the collection",
  yourComment: "Your comment",
  commentPlaceholder: "A word on the whole of it",

  // ---- a film's page
  close: "Close",
  markAsSeenButton: "Mark as seen",
  seenAnotherDay: "Seen another day…",
  logAnother: "Log another viewing",
  putOnWatchlist: "Put on the watchlist",
  takeOffWatchlist: "Take off the watchlist",
  yourRating: "Your rating",
  clearRating: "Clear rating",
  yourNote: "Your note",
  notePlaceholder: "What stays with you?",
  saved: "Saved",
  saving: "Writing…",
  notSaved: "Not saved yet",
  earlierVersions: (count: number) => counted(count, "earlier version", "earlier versions"),
  trailer: "Trailer",
  offers: {
    watch_now: "Watch now on Amazon Prime Video",
    free_trial: "Amazon Prime Video, 30 days free",
  } satisfies Record<Offer, string>,
  ownWatch: "Where to watch",
  opensInBrowser: "Opens in your browser",
  opensOwn: (address: string) => `Opens ${address} in your browser`,
  ownLinks: "Use links of your own",
  ownTrailer: "Your own trailer address",
  ownWatchAddress: "Your own address for watching",
  keepLinks: "Keep these",
  ownLinksHint: "Leave one empty, and the usual search is used again.",
  letter: "The letter",
  onRecord: "On record",
  correction: "What the source page got wrong",
  claim: "It says",
  record: "The record says",
  viewings: "Viewings",
  viewingLine: (seenOn: string, place: string | null, company: string | null, finished: boolean) =>
    [
      capital(spelled(seenOn)),
      place,
      company === null ? null : `with ${company}`,
      finished ? null : "not to the end",
    ]
      .filter((part) => part !== null)
      .join(", "),
  facts: "Facts",
  factNames: {
    original_title: "Original title",
    transliterated_title: "Transliterated",
    release_year: "Released",
    country: "Country",
    studio: "Studio",
    genres: "Genre",
    colour: "Colour",
    based_on: "Based on",
    minutes: "Running time",
    other_titles: "Also known as",
  },
  credits: "Credits",
  jobs: {
    director: "Director",
    writer: "Writer",
    cinematographer: "Camera",
    composer: "Music",
    cast: "Cast",
  } satisfies Record<Job, string>,
  asRole: (role: string) => `as ${role}`,
  awards: "Awards",
  award: (body: string, year: number | null, result: string) =>
    [body, year, result].filter((part) => part !== null && part !== "").join(", "),

  // ---- a viewing
  today: "today",

  // ---- undo, history
  step: sentence,
  undone: (step: Step) => `Undone: ${sentence(step)}`,
  redone: (step: Step) => `Done again: ${sentence(step)}`,

  // ---- occasions, and pictures to be saved
  onTop: "On top today",
  putAway: "Put away for today",
  occasion: (occasion: Occasion) =>
    occasion.kind === "calls"
      ? `${occasion.card.title} calls today.`
      : `You saw ${occasion.card.title} on this day ${yearsAgo(occasion.years)}.`,
  souvenirSheet: "Souvenir sheet",
  makePostcard: "Make a postcard",
  pictureSaved: (file: string) => `Saved as ${file}`,

  backups: "Backups",

  // ---- settings, keys, palette

  // ---- when something is wrong
  notOpenTitle: "The watchlist could not be opened",
  tryAgain: "Try again",
  dismiss: "Dismiss",
  textCleaned: "A few characters no file can keep were left out of that text.",
  notUnderstood:
    "The application did not understand itself. What was saved before is safe. Please try again.",
  unexpected: (message: string) => `That did not work: ${message}`,
};

/** One change as a sentence: `Rated The Ascent (1977) 4½ stars`. */
function sentence(step: Step): string {
  const what = step.title ?? "a film";
  const detail = step.detail ?? "";
  switch (step.verb) {
    case "mark_seen":
      return detail === "" ? `Marked ${what} as seen` : `Marked ${what} as seen, ${spelled(detail)}`;
    case "edit_viewing":
      return `Changed a viewing of ${what}`;
    case "take_back_viewing":
      return `Took back a viewing of ${what}`;
    case "put_on_watchlist":
      return `Put ${what} on the watchlist`;
    case "take_off_watchlist":
      return `Took ${what} off the watchlist`;
    case "rate":
    case "rate_collection":
      return Number(detail) > 0 ? `Rated ${what} ${stars(Number(detail))}` : `Rated ${what}`;
    case "clear_rating":
    case "clear_collection_rating":
      return `Cleared the rating of ${what}`;
    case "write_note":
      return `Wrote the note on ${what}`;
    case "write_note_to_seal":
      return `Wrote a note to be sealed on ${what}`;
    case "seal_note":
      return `Sealed a note on ${what}${detail === "" ? "" : ` until ${spelled(detail)}`}`;
    case "open_sealed_note":
      return `Opened the sealed note on ${what}`;
    case "discard_sealed_note":
      return `Threw away the sealed note on ${what}`;
    case "set_link":
      return `Changed a link of ${what}`;
    case "give_picture":
      return `Put a picture of your own on ${what}`;
    case "take_picture_away":
      return `Took your picture off ${what}`;
    case "comment_on_collection":
      return `Wrote the comment on ${what}`;
    case "add_films":
      return "Added films";
    case "restore":
      return "Went back to a backup";
    case "undo_change":
      return step.title === null ? "Undid an earlier change" : `Undid an earlier change to ${what}`;
    case "unknown":
      return "Something this version does not know";
  }
}
