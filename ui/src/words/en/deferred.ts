// Every sentence that is not on the first screen, in English, and all that is: what is fetched later imports this one.

import type { Field } from "../../film-draft";
import type { ErasureKind, RunningJob } from "../../state";
import type { Backup } from "../../types/Backup";
import type { BackupReason } from "../../types/BackupReason";
import type { Card } from "../../types/Card";
import type { Checked } from "../../types/Checked";
import type { Counts } from "../../types/Counts";
import type { CreditJob } from "../../types/CreditJob";
import type { Difference } from "../../types/Difference";
import type { Differences } from "../../types/Differences";
import type { Erased } from "../../types/Erased";
import type { Finding } from "../../types/Finding";
import type { IdentifierKind } from "../../types/IdentifierKind";
import type { JobProgress } from "../../types/JobProgress";
import type { Occasion } from "../../types/Occasion";
import type { Offer } from "../../types/Offer";
import type { Outcome } from "../../types/Outcome";
import type { Step } from "../../types/Step";
import type { Thinned } from "../../types/Thinned";
import type { Tried } from "../../types/Tried";
import type { Trouble } from "../../types/Trouble";
import type { Years } from "../../types/Years";
import { capital } from "../capital";
import { firstAndLast } from "../dates";
import type { Forms } from "../intl";
import { isolated } from "../isolated";
import { listsOf } from "../lists";
import { bringIn } from "./bring-in";
import { circumstances } from "./circumstances";
import { moment, spelled } from "./dates";
import { diary, withAll } from "./diary";
import { counted, figure, words as first, stars, titleAndYear } from "./first";
import { labelSentence, labels } from "./labels";
import { listIndex } from "./list-index";
import { living } from "./living";
import { merge, mergeSentence } from "./merge";
import { notes as noteWords } from "./notes";
import { pictures } from "./pictures";
import { quoted } from "./quoted";
import { table } from "./table";
import { takeOut } from "./take-out";
import { tonight } from "./tonight";
import { waiting as waitingWords } from "./waiting";

type Named = { title: string; year: number | null };

const { either, hourOfDay, listed, megabytes } = listsOf("en");

const yearsAgo = (years: number) => (years === 1 ? "a year ago" : `${figure(years)} years ago`);

/** As what someone made a film. */
const creditJobs = {
  director: "Director",
  writer: "Writer",
  cinematographer: "Camera",
  composer: "Music",
  cast: "Cast",
} satisfies Record<CreditJob, string>;

export const words = {
  ...first,
  ...labels,
  ...living,
  ...listIndex,
  ...merge,
  ...bringIn,
  ...diary,
  ...table,
  ...takeOut,
  ...circumstances,
  ...tonight,
  ...noteWords,
  ...waitingWords,
  ...pictures,
  moment,

  // ---- a list, in other ways
  loading: "…",
  ratingOf: (card: Card) => `Your rating of ${titleAndYear(card)}`,

  // ---- a collection as a whole
  yourRatingOfCollection: "Your rating of the collection",
  yourCommentOnCollection: "Your comment on the collection",
  commentPlaceholder: "A word on the whole of it",
  souvenirSheet: "Souvenir sheet",

  // ---- in the rail
  onThisDay: { anniversary: "On this day", calls: "Today" },
  atAGlance: "At a glance",
  waitingLongest: "Waiting longest",
  lastSeen: "Last seen",

  // ---- what was found
  found: (count: number) =>
    count === 0 ? "No film found" : `${counted(count, { one: "film", other: "films" })} found`,
  capped: "There are more. A letter or two more will find the one you mean.",
  near: "Nothing is spelled just so. These come close.",
  empty: {
    all: "No films yet.",
    waiting: "Nothing is waiting. Open a film and put it on the watchlist, and it waits here.",
    seen: "You have not marked a film as seen yet. Press S on a film, or open it and choose Mark as seen.",
    collection: "This collection has no films.",
    tag: "No film has this tag.",
    list: "Nothing is on this list yet. Press L on a film, and put it here.",
    person: "No film here is by them, or with them.",
    filtered: "No film here matches that filter.",
    found: "No film here matches that search.",
  },
  searchEverywhere: "Search all films instead",

  // ---- films of one's own
  addTyped: (film: Named) => `Add “${titleAndYear(film)}”`,
  inLibrary: (film: Named) => `“${titleAndYear(film)}” is in your library`,
  addAllTheSame: "Add all the same",
  addIt: "Add",
  addFilms: "Add films",
  addCount: (count: number) =>
    count === 0 ? "Nothing is ticked" : `Add ${counted(count, { one: "film", other: "films" })}`,
  leftOutHint: "What is ticked is added. What seems to be in your library already is not ticked.",
  titleNeeded: "There is no title in this line",
  editEllipsis: "Edit…",
  editFilm: (title: string) => `Edit ${isolated(title)}`,
  titleHint:
    "An address of IMDb, Letterboxd, TMDB or Wikidata will do, too, and so will a list, one film a line.",
  moreAboutIt: "More about it",
  filmFields: {
    title: "Title",
    year: "Year",
    original_title: "Original title",
    transliterated_title: "Transliterated title",
    credits: "People",
    minutes: "Minutes",
    countries: "Countries",
    genres: "Genres",
    identifiers: "In other catalogues",
    trailer: "Trailer",
    watch: "Where to watch",
  } satisfies Record<Field, string>,
  identifierKinds: {
    imdb: "IMDb",
    tmdb: "TMDB",
    wikidata: "Wikidata",
    letterboxd: "Letterboxd",
    boxd: "boxd.it",
  } satisfies Record<IdentifierKind, string>,
  yours: "yours",
  giveBack: "Give back",
  giveBackField: (field: string) => `Give back: ${field}`,
  addPerson: "Add someone",
  person: (at: number) => `Person ${figure(at)}`,
  personName: "Name",
  job: "Job",
  role: "Role",
  removeNamed: (name: string) => `Remove ${isolated(name)}`,

  // ---- filters that combine
  filtered: (names: string[]) => `Filter: ${names.length === 1 ? names[0] : figure(names.length)}`,
  filtersTitle: "Show only films that are",
  chosenFilters: "Chosen filters",
  clearFilters: "Clear filters",
  removeFilter: (name: string) => `Remove filter: ${isolated(name)}`,
  filterFlags: {
    seen: "seen",
    unseen: "not seen",
    waiting: "waiting",
    rated: "rated",
    unrated: "never rated",
    noted: "with a note",
    unfinished: "not finished",
    seen_twice: "seen more than once",
    seen_unknown: "seen, date unknown",
    own_picture: "with a picture of your own",
  },
  filterBounds: {
    rated_from: "Rated from",
    rated_to: "Rated to",
    years_from: "Year from",
    years_to: "Year to",
    minutes_from: "Minutes from",
    minutes_to: "Minutes to",
  },
  filterAny: "any",
  filterPerson: "Director or anyone else",
  filterJob: "As what",
  asAnything: "As anything",
  filterSeenIn: "Seen in",
  filterSeenHint: "As you would write it: 2011, last summer, 2010 to 2012.",
  filterParts: {
    decades: "Decade",
    genres: "Genre",
    countries: "Country",
    tags: "Tags",
    lists: "Lists and collections",
  },
  filterTagMode: "How they are tagged",
  filterTagModes: { all: "With all of these", any: "With any of these", none: "With none of these" },
  decade: (year: number) => `${year}s`,
  filterRated: (from: number | undefined, to: number | undefined) => {
    if (from === to) return `rated ${stars(from ?? 0)}`;
    if (from === undefined) return `rated up to ${stars(to ?? 0)}`;
    return to === undefined ? `rated ${stars(from)} or more` : `rated from ${stars(from)} to ${stars(to)}`;
  },
  filterYears: ({ from, to }: Years) => {
    if (from === to) return `of ${from}`;
    if (from % 10 === 0 && to === from + 9) return `of the ${from}s`;
    if (from === 1874) return `up to ${to}`;
    return to === 2200 ? `from ${from} on` : `from ${from} to ${to}`;
  },
  filterMinutes: (from: number | undefined, to: number | undefined) => {
    const minutes = (count: number) => counted(count, { one: "minute", other: "minutes" });
    if (from === undefined) return `up to ${minutes(to ?? 0)}`;
    return to === undefined ? `at least ${minutes(from)}` : `from ${figure(from)} to ${minutes(to)}`;
  },
  filterSeen: (date: string) => `seen ${spelled(date)}`,
  filterTags: (mode: "any" | "none", tags: string[]) =>
    `${mode === "any" ? "tagged" : "not tagged"} ${either(tags.map(quoted))}`,
  /** `Andrei Tarkovsky, director`. */
  madeBy: (name: string, job: CreditJob) =>
    `${isolated(name)}, ${job === "cast" ? "in the cast" : creditJobs[job].toLowerCase()}`,
  filterPlace: (place: string) => `seen at ${isolated(place)}`,
  filterCompanion: (name: string) => `seen with ${isolated(name)}`,
  filterList: (name: string) => `on the list ${quoted(name)}`,

  // ---- people
  filmsSeen: (films: number, seen: number) => `${first.films(films)}, ${figure(seen)} seen`,
  personJobs: "What they did",

  // ---- the bin
  removeFilm: "Remove",
  binIntroduction:
    "Films you removed. Each stays here for 60 days with all you wrote on it, and can be restored; then it goes for good.",
  binEmpty: "Nothing is in the bin. A film you remove stays here for 60 days.",
  removedOn: (day: string) => `Removed ${spelled(day)}`,
  forGoodIn: (days: number) =>
    days < 1 ? "for good today" : `for good in ${counted(days, { one: "day", other: "days" })}`,
  restoreShort: "Restore",
  restoreFilm: (film: Named) => `Restore ${titleAndYear(film)}`,

  // ---- a film's page
  close: "Close",
  yourRating: "Your rating",
  clearRating: "Clear rating",
  saved: "Saved",
  saving: "Writing…",
  notSaved: "Not saved yet",
  opensInBrowser: "Opens in your browser",
  previousFilm: "Previous film",
  nextFilm: "Next film",
  watchlist: "Watchlist",
  more: "More",
  seenAnotherDay: "Seen another day",
  seenAnotherDayEllipsis: "Seen another day…",
  anotherDay: "Another day…",
  days: { today: "Today", yesterday: "Yesterday", unknown: "Date unknown" },
  logAnother: "Log another viewing",
  logAnotherEllipsis: "Log another viewing…",
  rateEllipsis: "Rate…",
  putOnWatchlist: "Put on the watchlist",
  takeOffWatchlist: "Take off the watchlist",
  makePostcard: "Make a postcard",
  yourNote: "Your note",
  notePlaceholder: "What stays with you?",
  earlierVersions: (count: number) => counted(count, { one: "earlier version", other: "earlier versions" }),
  trailer: "Trailer",
  offers: {
    watch_now: "Watch now on Amazon Prime Video",
    free_trial: "Amazon Prime Video, 30 days free",
  } satisfies Record<Offer, string>,
  ownWatch: "Where to watch",
  opensOwn: (address: string) => `Opens ${address} in your browser`,
  ownLinks: "Use links of your own…",
  ownLinksOf: (title: string) => `Links of your own for ${title}`,
  ownTrailer: "Your own trailer address",
  ownWatchAddress: "Your own address for watching",
  keepLinks: "Save links",
  ownLinksHint: "Leave one empty, and the usual search is used again.",
  sortTitle: "Sort under another title",
  sortedAs: "Sorted as",
  sortTitleHint: "Only its place in lists changes. Leave it empty, and its own title counts again.",
  keepSortTitle: "Sort it so",
  theRecord: "The record",
  sources: "Sources",
  letter: "The letter",
  onRecord: "On record",
  correction: "What the source page got wrong",
  claim: "It says",
  record: "The record says",
  viewings: "Viewings",
  seenTimes: (count: number, first: string | null) =>
    `Seen ${count === 2 ? "twice" : counted(count, { one: "time", other: "times" })}${first === null ? "" : `, first ${spelled(first)}`}`,
  viewingLine: (seenOn: string, place: string | null, companions: readonly string[], finished: boolean) =>
    [
      capital(spelled(seenOn)),
      place === null ? null : isolated(place),
      companions.length === 0 ? null : withAll(companions),
      finished ? null : "not to the end",
    ]
      .filter((part) => part !== null)
      .join(", "),
  facts: "Facts",
  factNames: {
    original_title: "Original title",
    international_title: "English title",
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
  creditJobs,
  asRole: (role: string) => `as ${role}`,
  awards: "Awards",
  award: (body: string, year: number | null, result: string) =>
    [body, year, result].filter((part) => part !== null && part !== "").join(", "),

  // ---- what is done
  step: sentence,
  dismiss: "Dismiss",
  undoWould: (step: Step) => `Undo: ${sentence(step)}`,
  redoWould: (step: Step) => `Redo: ${sentence(step)}`,
  today: "today",
  undone: (step: Step) => `Undone: ${sentence(step)}`,
  redone: (step: Step) => `Done again: ${sentence(step)}`,
  textCleaned: "A few characters no file can keep were left out of that text.",
  pictureSaved: (file: string) => `Saved as ${file}`,

  // ---- the first start
  envelopeTo: "To whoever loves films",
  envelopeWhere: "Held until called for",
  /** Poste restante, as Soviet post offices wrote it. */
  postmarkOfEnvelope: "ДО ВОСТРЕБОВАНИЯ",
  openCollection: "Open the collection",
  firstWord: (folder: string) => `Your library lies in ${folder}. Nothing ever leaves this machine.`,
  open: "Open",
  writeNote: "Write a note",
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
  openEarly: (card: Card) => `Open your sealed note on ${titleAndYear(card)}?`,
  openEarlyHint: (opensOn: string | null) =>
    `You sealed it until ${opensOn === null ? "you have seen the film" : spelled(opensOn)}. Once open, it stays open.`,
  leaveSealed: "Leave it sealed",
  writtenBefore: "What you wrote before seeing it",
  sealedAndOpened: (sealedOn: string, openedOn: string | null) =>
    `Sealed ${spelled(sealedOn)}, opened ${openedOn === null ? "by seeing the film" : spelled(openedOn)}.`,
  earlierVersionsOf: (card: Card) => `Earlier versions of your note on ${titleAndYear(card)}`,
  bringBack: "Bring this one back",
  bringBackAt: (at: number) => `Bring this one back, of ${moment(at)}`,
  emptyText: "(empty)",
  ownPicture: "Use a picture of your own…",
  anotherPicture: "Use another picture…",
  takePictureAway: "Take your picture away",
  notAPicture: (name: string) =>
    `${name} could not be read as a picture. Nothing was changed; JPEG, PNG and WebP can be used.`,
  pictureTooLarge: (name: string) =>
    `${name} is too large to be opened here: more than 64 megapixels, or 64 MB. Nothing was changed; a smaller copy of it will do.`,
  pictureInPart: (name: string) =>
    `Part of ${name} is missing, as if it had been cut off on its way. Nothing was changed; the whole picture can be used.`,
  newViewing: (card: Card) => `Log a viewing of ${titleAndYear(card)}`,
  viewingOf: (card: Card) => `A viewing of ${titleAndYear(card)}`,
  when: "When",
  whenHint:
    "As you would write it: 12 March 2026, March 2026, 2011, yesterday, before 2010. Empty if you cannot say.",
  /** What else was meant, if that was not. */
  notThisDate: (other: string) => `No, ${spelled(other)}`,
  beforeFilm: (date: string, year: number) => `${capital(date)}: before the film, which is of ${year}?`,
  place: "Where",
  company: "With whom",
  remark: "Remark",
  unsaved: "What you wrote here is not saved yet.",
  throwWrittenAway: "Throw it away",
  goOnWriting: "Go on writing",
  ratingThatDay: "Rating after this viewing",
  finished: "Watched to the end",
  keep: "Save",
  cancel: "Cancel",
  takeBack: "Delete viewing",
  undoThis: (step: Step) => `Undo this: ${sentence(step)}`,
  undoThisShort: "Undo this",
  historyIntroduction: "Every change you made, newest first. Any one can be undone alone, however old.",
  historyEmpty: "You have changed nothing yet. What you do is kept here, and can be undone from here.",
  undoneChanges: (count: number) =>
    counted(count, { one: "change that was undone", other: "changes that were undone" }),
  overtaken: "Changed since",
  stepStates: {
    done: "",
    undone: "Undone",
    locked: "Too old to undo: the library has changed its shape since",
  },
  touchedTitle: "Something changed since",
  touched: (step: Step) => `Since “${sentence(step)}”, this was changed too:`,
  touchedRest: (rest: number) =>
    rest === 0
      ? "Nothing is left of that change that could still go back."
      : `${counted(rest, { one: "other part of that change", other: "other parts of that change" })} can still go back. What changed since stays as it is.`,
  undoTheRest: "Undo the rest",
  leaveIt: "Leave it",
  onTop: "On top today",
  putAway: "Put away for today",
  occasion: (occasion: Occasion) =>
    occasion.kind === "calls"
      ? `${isolated(occasion.card.title)} calls today.`
      : `You saw ${isolated(occasion.card.title)} on this day ${yearsAgo(occasion.years)}.`,
  occasions: "Occasions",
  occasionNames: {
    anniversaries: "A film you saw on this day, a year or more ago, lies on top",
    calls: "A film that belongs to a day of the year calls on it",
    souvenirs: "A collection you have seen whole offers a souvenir sheet",
  },
  souvenirOf: (name: string) => `Souvenir sheet of ${name}`,
  souvenirSaid: (name: string, count: number) =>
    `${name}: ${counted(count, { one: "stamp", other: "stamps" })}, each with its postmark`,
  souvenirUnder: (count: number) => `${first.figure(count)} of ${first.figure(count)} seen`,
  postcardOf: (card: Card) => `Postcard, ${titleAndYear(card)}`,
  postcardSaid: (card: Card) => `A postcard with the stamp of ${titleAndYear(card)}`,
  lineOfYourOwn: "A line of your own",
  saveAsPicture: "Save as a picture",
  seenBetween: (cards: Card[]) => {
    const [first, last] = firstAndLast(cards.map((card) => card.seen_on));
    return first === last ? spelled(first) : `${spelled(first)} – ${spelled(last)}`;
  },
  language: "Language",
  asTheSystem: "As the system has it",
  theme: "Theme",
  themes: { system: "As the system has it", light: "Light", dark: "Dark" },
  textSize: "Text size",
  percent: (size: number) => `${size} %`,
  spelling: "Spelling is checked in",
  spellingOfSystem: "The languages of the system, English and Russian",
  spellingHint:
    "By the dictionaries installed on this system, in all that are ticked at once. Install another, and it stands here.",
  dateOrder: "Order of dates",
  dateOrders: {
    system: "As the system has it",
    day_month_year: "Day, month, year: 3/4/2026 is 3 April",
    month_day_year: "Month, day, year: 3/4/2026 is 4 March",
    year_month_day: "Year, month, day: 2026/4/3 is 3 April",
  },
  dayBegins: "The day begins at",
  midnight: "midnight",
  hourOfDay,
  dayBeginsHint:
    "Choose a later hour, and what you see at half past one at night belongs to the evening before.",
  whereDataLies: "Where your library lies",
  whereDataLiesHint:
    "Everything you write is in this folder on this machine and nowhere else. Copy the folder, and you have copied all of it.",
  updates: "Updates",
  updatesHint: (from: string) =>
    `Nothing is looked for by itself. When you click, ${from} is asked once over the network, and learns from where you ask, and nothing of your library.`,
  lookForUpdate: "Look for an update",
  lookingForUpdate: (from: string) => `Asking ${from}…`,
  newest: "You have the newest.",
  newer: (version: string) => `Version ${version} is there:`,
  installUpdate: "Back up and install",
  installingUpdate:
    "Fetching it. Then everything is backed up and checked, it is installed, and Poste Restante starts anew.",
  about: "About Poste Restante",
  aboutIntroduction:
    "Mail held until called for, and films waiting to be. Private, offline, and yours: no account, no server, and nothing sent anywhere by itself.",
  versionTitle: "Version",
  webview: "Web view",
  system: "Made for",
  support: "If something is wrong",
  supportHint:
    "Copy these versions and the last lines of the log, and paste them where you ask for help. The log says what was done, when, and how long it took. It holds no word of what you wrote, and all of it is in log.txt beside your library.",
  copyForSupport: "Copy for support",
  copiedForSupport: "Copied. You can read through it where you paste it.",
  notCopied: "The system would not let it be copied. It is all in log.txt, beside your library.",
  licences: "Licences",
  ownLicence:
    "Poste Restante is free software under the MIT licence: use it, read it, change it, pass it on.",
  partsLicences:
    "Inside are SQLite (public domain), Tauri and a few hundred smaller Rust libraries (nearly all MIT or Apache 2.0), Lit and jsdiff (BSD), Marked (MIT), and the faces PT Serif and PT Sans (SIL Open Font Licence).",
  allLicences: (file: string | null) =>
    file === null
      ? "This copy came without a package: the licences of all that is inside, in full, are part of every package."
      : `The licences of all that is inside, in full: ${file}`,
  keysIntroduction: "All of Poste Restante can be reached from the keyboard.",
  keysAnywhere: "Anywhere",
  keysOnFilm: "On a film, in a list or opened",
  keysInSearch: "In the search",
  keyNames: {
    search: "Search films",
    addFilm: "Add a film",
    bringIn: "Bring films in…",
    takeOut: takeOut.takeOutEllipsis,
    index: "Go to the index beside a long list",
    palette: "Search films and commands",
    undo: "Undo (in a text box: undo typing)",
    redo: "Redo",
    back: "Back",
    forward: "Forward",
    settings: "Settings",
    keys: "This page",
    larger: "Larger text (the wheel does it, too)",
    smaller: "Smaller text",
    usualSize: "Text of the usual size",
    fullScreen: "Full screen, and back",
    quit: "Close the window (what is typed is saved first)",
    close: "Close what is open",
    meant: "Open the film that is meant, or go to those that were found; where there are none, to adding it",
    toFilms: "Go to the films",
    seen: "Mark it as seen today; if it was seen before, log another viewing",
    rate: "Rate it: 1 is ½ star, 9 is 4½, 0 is 5 stars",
    edit: "Edit what is said of it",
    remove: "Remove it: it stays in the bin for 60 days",
    menu: "All that can be done with it, as the right button of the mouse",
    next: "Go to the next film",
    turn: "With its page open: turn to the film before, or after",
    selectAll: "Select all films that are shown",
    range: "Select on to the next film",
    moveEarlier:
      "In an order of your own (a list, the watchlist, films rated alike): move it one place up, with all that are selected",
    moveLater: "In an order of your own: move it one place down",
  },
  palettePrompt: "Search films and commands",
  paletteGroups: {
    films: "Films",
    people: "People",
    acts: "Commands",
    places: "Places",
    newFilm: "New film",
  },
  paletteNothing: "Nothing goes by that name.",

  // ---- long work
  runningJobs: {
    check: "Looking at every word…",
    backUp: "Backing up…",
    previewBackup: "Looking at what would be different…",
    goBack: "Restoring…",
    previewRepair: "Looking at what can be mended…",
    repair: "Mending…",
    bringIn: "Bringing films in…",
    takeOut: "Taking films out…",
  } satisfies Record<RunningJob["what"], string>,
  jobAt,
  timeLeft: (seconds: number) =>
    seconds <= 55
      ? `About ${counted(Math.max(5, Math.ceil(seconds / 5) * 5), { one: "second", other: "seconds" })} left.`
      : `About ${counted(Math.ceil(seconds / 60), { one: "minute", other: "minutes" })} left.`,
  cancelling: "Cancelling…",
  jobCancelled: "Cancelled. Nothing was changed.",

  // ---- backups
  backupsIntroduction:
    "Copies of the whole library, each opened and checked before it counts. They are made by themselves, thinned out with age, and any of them can be restored.",
  allBackups: "All there are",
  backupsEmpty: "There is none yet. The first is made once you have changed something.",
  backUpNow: "Back up now",
  backedUp: "Backed up and checked",
  saveCopy: "Save a copy elsewhere…",
  copySaved: (file: string) => `All of it is saved, and checked, as ${file}`,
  backupReasons: {
    daily: "of the day",
    quit: "at closing",
    migration: "before an update of the file",
    restore: "before restoring",
    repair: "before mending",
    update: "before an update of the program",
    asked: "made by you",
  } satisfies Record<BackupReason, string>,
  backupWhy: ({ reason, elsewhere }: Backup) => {
    const why = words.backupReasons[reason];
    return elsewhere ? `${why}, in the second folder alone` : why;
  },
  backupUnreadable: "Cannot be read any more",
  counts: countsOf,
  backupStatus: "How they fare",
  backupFailed: (what: string) => `The backup could not be made. ${what}`,
  backupFailedAt: ({ at, what }: Trouble) =>
    at === 0 ? what : `The last backup could not be made, on ${moment(at)}. ${what}`,
  notTried: (none: boolean): string =>
    none
      ? "There is none to be tried out yet."
      : "None was tried out yet. Once a month the newest is opened in a place of its own, and compared.",
  tried,
  thinning:
    "Of two days the twelve newest stay and the last of each hour, then one a day, a week and a month, for most of a year. Where they take more than 2 GB and more than ten times the newest, fewer stay; the newest three always do.",
  thinned: ({ at, gone, bytes }: Thinned) =>
    `On ${moment(at)}, ${counted(gone, { one: "older one was", other: "older ones were" })} deleted by that rule: ${megabytes(bytes / 1024)}.`,
  secondFolder: "A second folder",
  secondFolderHint:
    "Every backup can also be put in a folder on another disk: then it outlives this one. It can be a disk that is not always there.",
  chooseSecondFolder: "Choose a folder…",
  chooseAnother: "Choose another folder…",
  leaveSecondFolder: "Put no more there",
  secondFolderChosen: (folder: string) => `From now on every backup is put in ${folder}, too`,
  secondFolderLeft: "No more backups are put there. Those that are there stay.",
  secondFolderBehind: (what: string) => `Not every backup is in the second folder yet. ${what}`,
  secondFolderStands: (waiting: number) =>
    waiting === 0
      ? "Every backup is put there, too, and checked once more."
      : `${counted(waiting, { one: "backup is", other: "backups are" })} about to be put there.`,
  secondFolderTrouble: ({ at, what }: Trouble, waiting: number) =>
    `Since ${moment(at)}: ${what}${waiting === 0 ? "" : ` ${counted(waiting, { one: "backup waits", other: "backups wait" })} for it.`}`,
  reserveGivenUp:
    "The disk is full. The last reserve was given up for you: a little can still be written, and no backup is made. Please make room on the disk.",
  goBackShort: "Restore…",
  goBackTo: (backup: Backup) => `Restore the backup of ${moment(backup.made_at)}`,
  goBack: "Restore now",
  leaveAsIs: "Leave everything as it is",
  differences,
  // ---- where the library lies
  carried: (service: string) =>
    `Your library lies in a folder that ${service} carries to other computers: it may be copied half-written, or an older one put in its place. Outside that folder it is safe, and copies of it may lie there.`,
  couldLieIn: (folder: string) => `It could lie in ${folder}`,
  moveThere: "Move it there",
  moveElsewhere: "Move it to another folder…",
  moving: "Moving it, and comparing every file…",
  movedTo: (folder: string) =>
    `Your library now lies in ${folder}. Every file was compared, and the old folder says where it went.`,
  distant:
    "Your library lies on a disk that is reached over a network or through another program. It is written there in a slower way that is safe on such disks. Keep it open on one computer at a time.",
  readOnly:
    "This folder cannot be written: what is in it can be read, and nothing can be saved. Make it writable, then open it anew.",
  openAnew: "Open the folder anew",
  openedAnew: "Opened as it is on the disk now",
  anotherWatchlist:
    "The folder holds another library now. What you typed is still in its box and was not saved: copy it before you close the application.",

  damagedWhileOpen:
    "Close the application and start it again: it shows what can be mended, and which backups there are.",

  notOpenTitle: "The library could not be opened",
  tryAgain: "Try again",
  recovery: "What can take its place",
  recoveryHint:
    "The damaged file is set aside and kept. A backup is checked once more before it takes the place.",
  recoveryNothing: "There is no backup here. The file stays as it is until you decide.",
  lookElsewhere: "Look for backups in another folder…",
  replaceShort: "Use this one",
  replaceBy: (backup: Backup) => `Use this one, of ${moment(backup.made_at)}`,
  checkWatchlist: "Check the library",
  checkIntroduction:
    "Every word you write is saved with a sum of its own. This holds each of them, and every earlier version, against its sum, and has SQLite look through its file. Nothing you wrote is changed.",
  notLookedAt: "It was not looked through to the end.",
  rotten:
    "Something you wrote is not as it was written: the disk changed it. Check the library, under Backups, shows what, and what can be mended.",
  checkAgain: "Check again",
  verdict: ({ file_whole, found, rows, counts }: Checked) =>
    file_whole && found.length === 0
      ? `All is well: ${countsOf(counts)}. ${counted(rows, { one: "row", other: "rows" })}, every earlier version among them, are what was written, and the file is whole.`
      : `${counted(found.length + (file_whole ? 0 : 1), { one: "place is not as it was", other: "places are not as they were" })} written. Nothing was changed, and nothing is before you say so.`,
  added: (names: string[]) =>
    `Another program added something to the file: ${names.join(", ")}. It is not used, and stays as it is.`,
  madeAnew:
    "What lists show, or what a collection says, was not what it should be. It was made anew; what you wrote is as it was.",
  fileNotWhole: "The file itself: SQLite cannot read all of it",
  finding: ({ table, title }: Finding) => {
    const what = (things as Record<string, string>)[table] ?? "Something";
    return title === null ? what : `${what}: ${isolated(title)}`;
  },
  seeWhatCanBeRepaired: "See what can be mended",
  whatRepairWouldDo: "What mending would do",
  outcome: (outcome: Outcome) => {
    switch (outcome.outcome) {
      case "healed":
        return outcome.backup === null
          ? "will be exactly as it was written"
          : `will be exactly as it was written, from backup ${outcome.backup}`;
      case "brought_back":
        return outcome.backup === null
          ? "comes back as the history last knew it"
          : `comes back as backup ${outcome.backup} has it`;
      case "kept":
        return "stays as it can still be read: nothing has it as it was";
      case "lost":
        return "is lost: nothing has it any more";
    }
  },
  repairedHolds: (counts: Counts) =>
    `The mended library holds ${countsOf(counts)}. The damaged file is set aside and kept.`,
  repairNow: "Mend it now",
  repaired: "Mended. The damaged file was set aside and kept.",
  beginAnew: "Set the file aside and begin an empty library",

  // ---- erasing for good
  eraseForGood: "Erase for good",
  eraseForGoodEllipsis: "Erase for good…",
  keepIt: "Keep it",
  eraseTitle: (what: ErasureKind, card: Card) =>
    ({
      film: `Erase ${titleAndYear(card)} for good?`,
      note: `Erase your note on ${titleAndYear(card)} for good?`,
      sealed_note: `Erase your sealed note on ${titleAndYear(card)} for good?`,
      viewing: `Erase this viewing of ${titleAndYear(card)} for good?`,
    })[what],
  cannotBeUndone: "This alone cannot be undone.",
  whatToEraseTitle: "What is to go",
  whatToErase: {
    film: "The film, with everything you wrote on it",
    note: "Only your note, with every earlier version",
    sealed_note: "Only your sealed note",
    viewing: "This viewing",
  } satisfies Record<ErasureKind, string>,
  whatGoes: {
    film: "The film goes out of your library, with its viewings, your rating, your notes and all their earlier versions, your links and your picture; so does everything the history has of it. If a collection has the film, no update brings it back.",
    note: "The note goes, with every earlier version; so does everything the history has of it. The rest of what you said of the film stays.",
    sealed_note:
      "The sealed note goes, read or unread; so does everything the history has of it. The rest of what you said of the film stays.",
    viewing:
      "The viewing goes, with its date, place, company and remark and what they were before; so does everything the history has of it. Your rating of the film stays.",
  } satisfies Record<ErasureKind, string>,
  fromBackups: (count: number) =>
    count === 1
      ? "Also out of the one backup there is"
      : `Also out of every backup: there are ${figure(count)}`,
  fromBackupsHint: "Left in a backup, it comes back when you restore that backup.",
  notReached: (setAside: number) =>
    setAside === 0
      ? "Copies you saved elsewhere are not touched."
      : `Copies you saved elsewhere are not touched, nor ${setAside === 1 ? "is the damaged file that was" : `are the ${figure(setAside)} damaged files that were`} set aside: nothing can be taken out of those. They lie in the folder set-aside, beside your library, and are yours to delete.`,
  erasing: "Erasing…",
  erased,
};

/** As many as a step says it was about. */
const someFilms = (count: string) =>
  count === "" ? "films" : counted(Number(count), { one: "film", other: "films" });

/** One change as a sentence: `Rated The Ascent (1977) 4½ stars`. */
function sentence(step: Step): string {
  const what = step.title === null ? "a film" : titleAndYear({ title: step.title, year: step.year });
  const detail = step.detail ?? "";
  const films = step.title === null ? someFilms(detail) : what;
  switch (step.verb) {
    case "mark_seen":
      return detail === "" ? `Marked ${what} as seen` : `Marked ${what} as seen, ${spelled(detail)}`;
    case "edit_viewing":
      return `Changed a viewing of ${what}`;
    case "take_back_viewing":
      return `Deleted a viewing of ${what}`;
    case "put_on_watchlist":
      return `Put ${what} on the watchlist`;
    case "take_off_watchlist":
      return `Took ${what} off the watchlist`;
    case "say_why_waiting":
      return `Said why ${what} waits`;
    case "rate":
    case "rate_collection":
      return Number(detail) > 0 ? `Rated ${what} ${stars(Number(detail))}` : `Rated ${what}`;
    case "clear_rating":
      return detail === "" ? `Cleared the rating of ${what}` : `Cleared the ratings of ${someFilms(detail)}`;
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
    case "sort_as":
      return `Changed what ${what} is sorted as`;
    case "give_picture":
      return `Put a picture of your own on ${what}`;
    case "take_picture_away":
      return `Took your picture off ${what}`;
    case "comment_on_collection":
      return `Wrote the comment on ${what}`;
    case "add_films":
      return `Added ${films}`;
    case "import_files":
      return `Brought in ${films}`;
    case "edit_film":
      return `Edited ${what}`;
    case "remove_films":
      return `Removed ${films}`;
    case "restore_films":
      return `Restored ${films}`;
    case "empty_bin":
      return `Emptied the bin of ${films}`;
    case "merge_films":
      return mergeSentence(step);
    case "restore":
      return "Restored a backup";
    case "undo_change":
      return step.title === null ? "Undid an earlier change" : `Undid an earlier change to ${what}`;
    case "unknown":
      return "Something this version does not know";
    default:
      return labelSentence(step.verb, step);
  }
}

/** `12 films, 3 viewings, 2 ratings, 1 note`. */
function countsOf(counts: Counts): string {
  return [
    counted(counts.films, { one: "film", other: "films" }),
    counted(counts.viewings, { one: "viewing", other: "viewings" }),
    counted(counts.ratings, { one: "rating", other: "ratings" }),
    counted(counts.notes, { one: "note", other: "notes" }),
  ].join(", ");
}

/** What a row of each table is to the person. */
const things = {
  film: "A film",
  identifier: "An identifier of a film",
  person: "Someone's name",
  credit: "Who made a film",
  waiting: "A place on the watchlist",
  viewing: "A viewing",
  rating: "A rating",
  note: "A note",
  sealed_note: "A sealed note",
  link: "A link",
  own_picture: "A picture of yours",
  image: "A picture of yours",
  collection_rating: "Your rating of a collection",
  collection_comment: "Your comment on a collection",
  journal: "A step of the history",
  binned: "A place in the bin",
  tag: "A tag",
  film_tag: "A tag on a film",
  list: "A list",
  list_film: "A film on a list",
  film_country: "A country of a film",
  film_genre: "A genre of a film",
  sort_title: "What a film is sorted as",
};

/** What became of it, and what could not be reached. */
function erased({ backups, set_aside, unfinished }: Erased): string {
  const said = ["Erased for good."];
  if (backups.cleaned > 0)
    said.push(`Taken out of ${counted(backups.cleaned, { one: "backup", other: "backups" })}.`);
  if (backups.damaged > 0)
    said.push(
      `${counted(backups.damaged, { one: "backup is", other: "backups are" })} damaged or newer than this program: nothing could be taken out there, and it may still hold what you erased.`,
    );
  if (set_aside > 0)
    said.push(
      `${counted(set_aside, { one: "damaged file", other: "damaged files" })} in the folder set-aside may still hold it.`,
    );
  if (backups.unfinished !== null)
    said.push(`Not every backup is done yet: ${backups.unfinished} That is tried again at the next start.`);
  if (unfinished !== null)
    said.push(
      `Traces of it are still in the file: ${unfinished} They are cleaned away as soon as that can be done.`,
    );
  return said.join(" ");
}

/** `Last tried out on 12 March 2026, 14:05: the backup of 12 March 2026, 9:12 opens, and holds 10 films, …` */
function tried({ at, made_at, counts, spoilt }: Tried): string {
  const held = counts === null ? "" : countsOf(counts);
  if (spoilt === null)
    return `Last tried out on ${moment(at)}: the backup of ${moment(made_at)} opens, and holds ${held}.`;
  const failed = `Tried out on ${moment(at)}, the backup of ${moment(spoilt.at)} was not as it should be: ${spoilt.what}.`;
  return counts === null
    ? `${failed} No other could be made in its place. It is tried again tomorrow; please look at the disk.`
    : `${failed} Another was made at once: it opens, and holds ${held}.`;
}

/** `12 films and 3 notes fewer than now.` */
function differences(all: Differences): string {
  const kinds: [Difference, Forms][] = [
    [all.films, { one: "film", other: "films" }],
    [all.viewings, { one: "viewing", other: "viewings" }],
    [all.ratings, { one: "rating", other: "ratings" }],
    [all.notes, { one: "note", other: "notes" }],
  ];
  const said = (which: keyof Difference, how: string) => {
    const parts = kinds
      .filter(([difference]) => difference[which] > 0)
      .map(([difference, forms]) => counted(difference[which], forms));
    return parts.length === 0 ? "" : `${listed(parts)} ${how}. `;
  };
  const others = [
    [all.others.fewer, "fewer"],
    [all.others.more, "more"],
    [all.others.other, "not as now"],
  ] as const;
  const among = others.filter(([count]) => count > 0).map(([count, how]) => `${figure(count)} ${how}`);
  const text =
    said("fewer", "fewer than now") +
    said("more", "more than now") +
    said("other", "not as now") +
    (among.length === 0
      ? ""
      : `On the watchlist and among links, pictures, names and ratings of collections: ${among.join(", ")}. `);
  const another = all.of_another ? "This is a copy of another library, not an earlier state of yours. " : "";
  if (text === "") return `${another}It holds exactly what is there now.`;
  return `${another}${text}What is there now is backed up first, and restoring it can be undone like any other change.`;
}

const ofMany = (done: number, of: number | null) =>
  of === null ? figure(done) : `${figure(done)} of ${figure(of)}`;
function jobAt(progress: JobProgress | null): string {
  if (progress === null) return "";
  const { stage, done, of } = progress;
  switch (stage) {
    case null:
      return "Waiting for its turn…";
    case "copying":
      return `Copying: ${megabytes(done)}${of === null ? "" : ` of ${megabytes(of)}`}.`;
    case "checking_file":
      return "SQLite looks through the file.";
    case "checking_rows":
      return `Rows held against their sums: ${ofMany(done, of)}.`;
    case "updating":
      return "Bringing the copy up to date.";
    case "comparing":
      return `Tables compared: ${ofMany(done, of)}.`;
    case "reading":
      return `Rows read: ${ofMany(done, of)}.`;
    case "repairing":
      return `Tables looked through: ${ofMany(done, of)}.`;
    case "reading_files":
      return `Files read: ${ofMany(done, of)}.`;
    case "matching":
      return `Films looked for in your library: ${ofMany(done, of)}.`;
    case "writing":
      return `Written so far: ${ofMany(done, of)}.`;
    case "deriving":
      return "Making lists and search anew.";
    case "committing":
      return "Saving it. This cannot be cancelled any more.";
  }
}
