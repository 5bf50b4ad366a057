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
const figure = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f");

/** `½`, `4`, `4½`. */
const half = (rating: number) => `${Math.floor(rating / 2) || ""}${rating % 2 ? "½" : ""}`;

/** `½ star`, `1 star`, `4½ stars`. */
const stars = (rating: number) => `${half(rating)} ${rating <= 2 ? "star" : "stars"}`;

const titleAndYear = (film: { title: string; year: number | null }) =>
  film.year === null ? film.title : `${film.title} (${film.year})`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const seen = (seenOn: string | null) =>
  seenOn === null || seenOn === "" ? "Seen, date unknown" : `Seen ${spelled(seenOn)}`;

export const words = {
  name: "Poste Restante",
  figure,
  half,
  stars,
  titleAndYear,
  spelled,
  struck,
  moment,
  seen,

  // ---- the first start
  envelopeTo: "To whoever loves films",
  envelopeWhere: "Held until called for",
  /** Poste restante, as Soviet post offices wrote it. */
  postmarkOfEnvelope: "ДО ВОСТРЕБОВАНИЯ",
  openCollection: "Open the collection",
  firstWord: (folder: string) => `Your watchlist lies in ${folder}. Nothing ever leaves this machine.`,

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
  isOpen: "Open",
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
  source: "Source",

  // ---- a film's page
  close: "Close",
  directedBy: (names: string) => `Directed by ${names}`,
  markAsSeenButton: "Mark as seen",
  seenAnotherDay: "Seen another day…",
  logAnother: "Log another viewing",
  putOnWatchlist: "Put on the watchlist",
  takeOffWatchlist: "Take off the watchlist",
  yourRating: "Your rating",
  clearRating: "Clear rating",
  yourNote: "Your note",
  notePlaceholder: "What stays with you?",
  writeBeforeSeeing: "Write to yourself before seeing it",
  yourSealedNote: "Your sealed note",
  sealedNotePlaceholder: "What do you expect of it?",
  whenItOpens: "When it opens",
  opensWhenSeen: "It opens when I have seen the film",
  opensOnADay: "It opens on a day",
  openingDay: "The day",
  openingDayHint: "As you would write it: 12 March 2027, in a year, next month.",
  dayNeeded: "Say on which day it opens.",
  sealIt: "Seal it",
  throwAway: "Throw it away",
  sealedNote: "A sealed note",
  sealedUntil: (sealedOn: string, opensOn: string | null) =>
    `Sealed ${spelled(sealedOn)}. It opens ${opensOn === null ? "when you have seen the film" : `on ${spelled(opensOn)}`}.`,
  openNow: "Open it now",
  openEarly: (title: string) => `Open your sealed note on ${title}?`,
  openEarlyHint: (opensOn: string | null) =>
    `You sealed it until ${opensOn === null ? "you have seen the film" : spelled(opensOn)}. Once open, it stays open.`,
  leaveSealed: "Leave it sealed",
  writtenBefore: "What you wrote before seeing it",
  sealedAndOpened: (sealedOn: string, openedOn: string | null) =>
    `Sealed ${spelled(sealedOn)}, opened ${openedOn === null ? "by seeing the film" : spelled(openedOn)}.`,
  saved: "Saved",
  saving: "Writing…",
  notSaved: "Not saved yet",
  earlierVersions: (count: number) => counted(count, "earlier version", "earlier versions"),
  earlierVersionsOf: (title: string) => `Earlier versions of your note on ${title}`,
  bringBack: "Bring this one back",
  bringBackAt: (at: number) => `Bring this one back, of ${moment(at)}`,
  emptyText: "(empty)",
  trailer: "Trailer",
  offers: {
    watch_now: "Watch now on Amazon Prime Video",
    free_trial: "Amazon Prime Video, 30 days free",
  } satisfies Record<Offer, string>,
  ownWatch: "Where to watch",
  opensInBrowser: "Opens in your browser",
  opensOwn: (address: string) => `Opens ${address} in your browser`,
  ownPicture: "Use a picture of your own",
  anotherPicture: "Use another picture",
  takePictureAway: "Take your picture away",
  notAPicture: (name: string) =>
    `${name} could not be read as a picture. Nothing was changed; JPEG, PNG and WebP can be used.`,
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
  newViewing: (title: string) => `Log a viewing of ${title}`,
  viewingOf: (title: string) => `A viewing of ${title}`,
  when: "When",
  whenHint:
    "As you would write it: 12 March 2026, March 2026, 2011, yesterday, before 2010. Empty if you cannot say.",
  place: "Where",
  company: "With whom",
  remark: "Remark",
  ratingThatDay: "Rating of that day",
  finished: "Watched to the end",
  keep: "Save",
  cancel: "Cancel",
  takeBack: "Take it back",
  today: "today",

  // ---- undo, history
  step: sentence,
  undone: (step: Step) => `Undone: ${sentence(step)}`,
  redone: (step: Step) => `Done again: ${sentence(step)}`,
  undoThis: (step: Step) => `Undo this: ${sentence(step)}`,
  undoThisShort: "Undo this",
  historyIntroduction: "Every change you made, newest first. Any one can be undone alone, however old.",
  historyEmpty: "You have changed nothing yet. What you do is kept here, and can be undone from here.",
  stepStates: {
    done: "",
    undone: "Undone",
    locked: "Too old to undo: the watchlist has changed its shape since",
  },
  touchedTitle: "Something changed since",
  touched: (step: Step) => `Since “${sentence(step)}”, this was changed too:`,
  touchedRest: (rest: number) =>
    rest === 0
      ? "Nothing is left of that change that could still go back."
      : `${counted(rest, "other part of that change", "other parts of that change")} can still go back. What changed since stays as it is.`,
  undoTheRest: "Undo the rest",
  leaveIt: "Leave it",

  // ---- occasions, and pictures to be saved
  onTop: "On top today",
  putAway: "Put away for today",
  occasion: (occasion: Occasion) =>
    occasion.kind === "calls"
      ? `${occasion.card.title} calls today.`
      : `You saw ${occasion.card.title} on this day ${yearsAgo(occasion.years)}.`,
  occasions: "Occasions",
  occasionNames: {
    anniversaries: "A film you saw on this day, a year or more ago, lies on top",
    calls: "A film that belongs to a day of the year calls on it",
    souvenirs: "A collection you have seen whole offers a souvenir sheet",
  },
  souvenirSheet: "Souvenir sheet",
  souvenirOf: (name: string) => `Souvenir sheet of ${name}`,
  souvenirSaid: (name: string, count: number) =>
    `${name}: ${counted(count, "stamp", "stamps")}, each with its postmark`,
  souvenirUnder: (count: number) => `${figure(count)} of ${figure(count)} seen`,
  makePostcard: "Make a postcard",
  postcardOf: (card: Card) => `Postcard, ${titleAndYear(card)}`,
  postcardSaid: (card: Card) => `A postcard with the stamp of ${titleAndYear(card)}`,
  lineOfYourOwn: "A line of your own",
  saveAsPicture: "Save as a picture",
  pictureSaved: (file: string) => `Saved as ${file}`,
  seenBetween: (cards: Card[]) => {
    const days = cards
      .map((card) => card.seen_on ?? "")
      .filter((day) => /^\d{4}/.test(day))
      .sort();
    const [first = "", last = ""] = [days.at(0), days.at(-1)];
    return first === last ? spelled(first) : `${spelled(first)} – ${spelled(last)}`;
  },

  backups: "Backups",

  // ---- settings, keys, palette
  theme: "Theme",
  themes: { system: "As the system has it", light: "Light", dark: "Dark" },
  textSize: "Text size",
  percent: (size: number) => `${size} %`,
  dateOrder: "Order of dates",
  dateOrders: {
    system: "As the system has it",
    day_month_year: "Day, month, year: 3/4/2026 is 3 April",
    month_day_year: "Month, day, year: 3/4/2026 is 4 March",
    year_month_day: "Year, month, day: 2026/4/3 is 3 April",
  },
  whereDataLies: "Where your watchlist lies",
  whereDataLiesHint:
    "Everything you write is in this folder on this machine and nowhere else. Copy the folder, and you have copied all of it.",
  version: (version: string) => `Poste Restante ${version}`,
  keysIntroduction: "All of Poste Restante can be reached from the keyboard.",
  palettePrompt: "Go to or do",
  paletteNothing: "Nothing goes by that name.",
  goTo: (place: string) => `Go to ${place}`,

  // ---- when something is wrong
  notOpenTitle: "The watchlist could not be opened",
  tryAgain: "Try again",
  dismiss: "Dismiss",
  textCleaned: "A few characters no file can keep were left out of that text.",
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
  }
}
