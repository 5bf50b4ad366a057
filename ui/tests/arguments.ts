// What every sentence is tried with: small, large and missing values, long titles, every case there is. Not a Latin letter
// is in it, so that those that are found were written by us.

import type { ErasureKind } from "../src/state";
import type { BackupReason } from "../src/types/BackupReason";
import type { Card } from "../src/types/Card";
import type { Changed } from "../src/types/Changed";
import type { Counts } from "../src/types/Counts";
import type { CreditJob } from "../src/types/CreditJob";
import type { Difference } from "../src/types/Difference";
import type { Differences } from "../src/types/Differences";
import type { EarlierImport } from "../src/types/EarlierImport";
import type { ImportSummary } from "../src/types/ImportSummary";
import type { Step } from "../src/types/Step";
import type { Verb } from "../src/types/Verb";
import type { WorkStage } from "../src/types/WorkStage";
import type { DeferredWords } from "../src/words/deferred";

/** An import of so many rows of everything. */
const summary = (n: number): ImportSummary => ({
  kind: "movary",
  names: ["фильмы"],
  files: n,
  rows: n,
  counts: { new_film: n, new_viewing: n, merged: n, already_there: n, set_aside: n, needs_you: n },
  own_ratings_kept: n,
  fillable: n,
  fills_in: false,
  deleted: n,
  with_deleted: false,
  shared_days: [],
  warnings: [],
  tables: [],
});
const earlier = (n: number): EarlierImport => ({
  ledger: 1,
  at: Date.UTC(2026, 2, 12, 14, 5),
  summary: summary(n),
  undone: false,
});

/** The words that are said of something. */
export type FunctionName = {
  [Name in keyof DeferredWords]: DeferredWords[Name] extends (...given: never[]) => string ? Name : never;
}[keyof DeferredWords];

/** A sentence that is tried with nothing does not compile. */
export type Tries = { [Name in FunctionName]: Parameters<DeferredWords[Name]>[] };

export const counts = [0, 1, 2, 5, 11, 21, 101, 1002];
export const dates = [
  ..."2026-03-12 2026-03 2011 1987-22 199X 1985~ 1985-06~ ../2010 ../2010-03 ../1987-22 ../199X".split(" "),
  ..."2010/.. 2010-05-09/.. 2010/2012 2010-01/2010-03-05".split(" "),
  "",
];
const titles = [
  "Восхождение",
  "…",
  "Песнь «о Роланде»",
  "Очень долгая и счастливая жизнь ".repeat(12).trim(),
];
const someone = "Лариса Шепитько";
const what = "Диск полон.";
const at = Date.UTC(2026, 2, 12, 14, 5);
const days = ["2026-03-12", null] as const;

export const card = (title: string, year: number | null = 1977, seen_on: string | null = null): Card => ({
  film: 1,
  title,
  second_title: null,
  international_title: null,
  year,
  director: null,
  minutes: null,
  rating: null,
  waiting: false,
  viewings: 0,
  seen_on,
  strikes: [],
  noted: false,
  picture: null,
  ink: null,
  genre: null,
  country: null,
});
const cards = titles.flatMap((title) => [card(title), card(title, null)]);

/** Each name once: a case that is added does not compile until it is here. */
const every = <Name extends string>(names: Record<Name, true>) => Object.keys(names) as Name[];

export const verbs = every<Verb>({
  mark_seen: true,
  edit_viewing: true,
  take_back_viewing: true,
  put_on_watchlist: true,
  take_off_watchlist: true,
  rate: true,
  clear_rating: true,
  write_note: true,
  write_note_to_seal: true,
  seal_note: true,
  open_sealed_note: true,
  discard_sealed_note: true,
  set_link: true,
  sort_as: true,
  give_picture: true,
  take_picture_away: true,
  rate_collection: true,
  clear_collection_rating: true,
  comment_on_collection: true,
  add_films: true,
  import_files: true,
  tag_films: true,
  untag_films: true,
  rename_tag: true,
  merge_tags: true,
  remove_tag: true,
  move_tag: true,
  make_list: true,
  edit_list: true,
  remove_list: true,
  move_list: true,
  put_on_list: true,
  take_off_list: true,
  move_in_list: true,
  remark_in_list: true,
  make_living_list: true,
  edit_living_list: true,
  remove_living_list: true,
  move_living_list: true,
  move_on_watchlist: true,
  say_why_waiting: true,
  move_in_rating: true,
  rename_place: true,
  rename_companion: true,
  mark_all_seen: true,
  rate_all: true,
  put_all_on_watchlist: true,
  take_all_off_watchlist: true,
  edit_film: true,
  remove_films: true,
  restore_films: true,
  empty_bin: true,
  merge_films: true,
  restore: true,
  undo_change: true,
  unknown: true,
});

const jobs = every<CreditJob>({
  director: true,
  writer: true,
  cinematographer: true,
  composer: true,
  cast: true,
});

const details: Partial<Record<Verb, string[]>> = {
  mark_seen: dates,
  edit_viewing: dates,
  seal_note: ["2027-03-12"],
  rate: ["1", "2", "3", "9", "10", ""],
  clear_rating: ["", "2", "21"],
  rate_collection: ["1", "2", "9", "10", ""],
  set_link: ["trailer", "watch"],
  add_films: ["1", "1002"],
  import_files: ["1", "21", "1002"],
  ...Object.fromEntries(
    "tag_films untag_films move_on_watchlist move_in_rating rename_place rename_companion make_list put_on_list take_off_list move_in_list mark_all_seen rate_all"
      .concat(" put_all_on_watchlist take_all_off_watchlist")
      .split(" ")
      .map((verb) => [verb, ["1", "2", "21", "1002"]]),
  ),
  remove_films: ["1", "1002"],
  restore_films: ["1", "1002"],
  empty_bin: ["1", "1002"],
};
const steps: Step[] = verbs.flatMap((verb) =>
  [null, ...(details[verb] ?? [])].flatMap((detail) =>
    [null, ...titles].flatMap((title) =>
      (["film", "collection", "tag", "list", "living_list"] as const).map((kind) => ({
        change: 1,
        verb,
        subject: title === null ? null : { kind, key: 1 },
        title,
        year: kind === "film" && title !== null ? 1977 : null,
        detail,
        at,
      })),
    ),
  ),
);

const held: Counts[] = counts.map((n) => ({ films: n, viewings: n, ratings: n, notes: n }));
const reasons = every<BackupReason>({
  daily: true,
  quit: true,
  migration: true,
  restore: true,
  repair: true,
  update: true,
  asked: true,
});
const backups = reasons.flatMap((reason) =>
  [true, false].map((elsewhere) => ({ number: 1, made_at: at, reason, counts: null, elsewhere })),
);
const kinds = every<ErasureKind>({ film: true, note: true, sealed_note: true, viewing: true });
const stages = every<WorkStage>({
  copying: true,
  checking_file: true,
  checking_rows: true,
  updating: true,
  comparing: true,
  reading: true,
  repairing: true,
  reading_files: true,
  matching: true,
  writing: true,
  deriving: true,
  committing: true,
});

const none: Difference = { fewer: 0, more: 0, other: 0 };
const same: Differences = {
  films: none,
  viewings: none,
  ratings: none,
  notes: none,
  others: none,
  of_another: false,
};
const differing = (["films", "viewings", "ratings", "notes", "others"] as const).flatMap((kind) =>
  (["fewer", "more", "other"] as const).flatMap((way) =>
    counts.map((n) => ({ ...same, [kind]: { ...none, [way]: n } })),
  ),
);
const all = counts.map((n): Differences => {
  const each = { fewer: n, more: n, other: n };
  return { films: each, viewings: each, ratings: each, notes: each, others: each, of_another: n > 2 };
});

const finding = (table: string, title: string | null) => ({ table, key: 1, title });
const tables = "film identifier person credit waiting viewing rating note sealed_note link own_picture image"
  .concat(" collection_rating collection_comment journal new_table")
  .split(" ");
const trouble = (since: number) => ({ at: since, what });

const one = <Value>(values: readonly Value[]): [Value][] => values.map((value) => [value]);
const both = <First, Second>(firsts: readonly First[], seconds: readonly Second[]): [First, Second][] =>
  firsts.flatMap((first) => seconds.map((second): [First, Second] => [first, second]));

export const tries: Tries = {
  notThisDate: one([...dates]),
  beforeFilm: both(["1950", "12.03.1950"], [1957, 1977]),
  ownLinksOf: one(titles),
  undoneChanges: one(counts),
  figure: one([...counts, 1_234_567]),
  stars: one([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
  titleAndYear: one(cards),
  spelled: one(dates),
  struck: one(dates),
  moment: one([0, at]),
  seen: one([null, ...dates]),
  films: one(counts),
  progress: both(counts, counts).map(([films, seen]) => [{ films, seen }]),
  progressShort: counts.map((n) => [{ collection: 1, key: "", name: "", films: n, seen: n }]),
  markAsSeen: one(cards),
  rateFilm: one(cards),
  minutes: one(counts),
  rated: one([1, 2, 9, 10]),
  occasion: cards.flatMap((card) => [
    [{ kind: "calls" as const, card }],
    ...one(counts.map((years) => ({ kind: "anniversary" as const, card, years }))),
  ]),
  unexpected: [[what]],
  selected: one(counts),
  selectFilm: one(cards),
  rangeTooLong: both([5000], ["⌘А"]),
  whenSeenAll: one(counts),
  rateMany: one(counts),
  tagsOf: one(cards),
  tagMany: one(counts),
  takeTagOff: one(titles),
  tagged: one(titles),
  untagged: one(titles),
  renameTag: one(titles),
  mergeTag: one(titles),
  mergeHint: one(titles),
  listsOf: one(cards),
  listMany: one(counts),
  mergeFilm: one(cards),
  mergeSum: both(cards, cards),
  mergeRatingStays: one([1, 2, 9, 10]),
  mergeRatingGoes: one([1, 2, 9, 10]),
  mergeRatingComes: one([1, 2, 9, 10]),
  mergeViewings: one(counts),
  mergeTags: one([[someone], titles]),
  mergeLists: one([[someone], titles]),
  mergeIdentifiers: one([["№ 79944"], ["№ 79944", "№ 1398"]]),
  mergeCollections: one([[someone], titles]),
  readSoMuch: counts.flatMap((n) =>
    [["фильмы"], ["а", "б"], ["а", "б", "в", "г"]].map(
      (names): Parameters<DeferredWords["readSoMuch"]> => [{ names, files: n, rows: n }],
    ),
  ),
  filmsLack: one(counts),
  broughtSoMuch: counts.map((n) => [summary(n)]),
  broughtThen: counts.map((n) => [earlier(n)]),
  whatBecameOf: one([earlier(2)]),
  ledgerSaved: one(titles),
  columnsOf: one(titles),
  firstRowsOf: one(titles),
  columnNumber: one(counts),
  whatColumnHolds: one(titles),
  rows: one(counts),
  rowsShown: one(counts),
  rowsAsk: one(counts),
  sharedDay: both(["2020-05-05"], counts),
  asUnknownDay: [["2020-05-05"]],
  ownRatingsStay: one(counts),
  deletedThere: one(counts),
  bringThemIn: one(counts),
  tookOut: [0, 1, 7].flatMap((files) =>
    [0, 1, 12].flatMap((n): Parameters<DeferredWords["tookOut"]>[] =>
      [0, 2].map((kept) => [
        {
          form: "csv",
          name: "Таблицы",
          in_the_way: null,
          counts: { films: n, viewings: n, ratings: 0, notes: n },
          files,
          unchanged: 0,
          kept,
          stale: 0,
          left_out: 0,
          not_held: [],
        },
      ]),
    ),
  ),
  unchangedThere: one(counts),
  keptThere: one(counts),
  staleThere: one(counts),
  leftOutOfIt: one(counts),
  replaceThere: one(titles),
  replaceEdited: one(counts),
  scheduledAs: both(titles, ["day", "week"] as const),
  writtenLast: [[at]],
  exportTrouble: [[trouble(at)]],
  writeNowOf: one(titles),
  replaceOf: one(titles),
  unscheduleOf: one(titles),
  wroteScheduled: one(titles),
  exportBehind: [[what]],
  ledgerPlace: both(["фильмы"], counts),
  ownRatingStays: one([1, 2, 9, 10]),
  itIs: both(cards, [null, someone]),
  itIsOfRow: both(cards, ["фильмы, 12"]),
  askAgainOf: one(cards),
  makeListOf: one(titles),
  putOn: one(titles),
  takenOff: one(titles),
  editList: one(titles),
  rank: one(counts),
  remarkOn: both(cards, titles),
  allLabels: one(counts),
  renameLiving: one(titles),
  columnsHint: [["⌘↑", "⌘↓"]],
  moveColumnLeft: one(titles),
  moveColumnRight: one(titles),
  columnWidth: one(titles),
  ratingOf: one(cards),
  found: one(counts),
  diaryIntroduction: one(counts),
  viewingCount: one(counts),
  period: one(dates),
  periodAndCount: both(dates, counts),
  seenThere: [
    ["Мурманск", [], true],
    ["Мурманск", [someone], false],
    [null, [someone, someone], true],
  ],
  editViewing: both(cards, dates),
  daysWithFilms: one(counts),
  namesShown: (["place", "companion"] as const).flatMap((kind) =>
    counts.map((all): Parameters<DeferredWords["namesShown"]> => [kind, Math.min(all, 21), all]),
  ),
  renameCircumstance: one([...titles, someone]),
  becomeOne: both([...titles, someone], [null, ...counts]),
  dayAndFilms: both(["2026-03-12"], counts),
  noFartherUpRated: one([1, 2, 9, 10]),
  noFartherDownRated: one([1, 2, 9, 10]),
  waitingSince: both(["2026-05-03"], [null, someone]),
  whyItWaits: one(cards),
  placeOf: both(counts, counts),
  filmOf: both(["1/2"], cards),
  oneByOneKeys: [["Д", "О"]],
  drawnFrom: one(counts),
  nowRunning: one(counts),
  runningFull: one(counts),
  openNamed: one(cards),
  takeOutNamed: one(cards),
  earlierVersions: one(counts),
  addTyped: one(cards),
  inLibrary: one(cards),
  addCount: one(counts),
  editFilm: one(titles),
  giveBackField: [["Страны"]],
  person: one(counts),
  removeNamed: one([...titles, someone]),
  removedOn: [["2026-03-12"]],
  forGoodIn: one(counts),
  restoreFilm: one(cards),
  opensOwn: [["пример.рф"]],
  indexMinutes: one([0, 90]),
  indexLedTo: both(["к", "…"], titles),
  indexLedNowhere: one(titles),
  seenTimes: [
    [2, null],
    [3, "1987"],
    [21, "2011-03-12"],
  ],
  viewingLine: dates.flatMap((date) => [
    [date, null, [], true],
    [date, "Мурманск", [someone], false],
  ]),
  asRole: [["Сотников"]],
  award: [
    ["Берлин", 1977, "приз"],
    ["Берлин", null, ""],
  ],
  step: one(steps),
  undoWould: one(steps),
  redoWould: one(steps),
  undone: one(steps),
  redone: one(steps),
  undoThis: one(steps),
  touched: one(steps),
  touchedRest: one(counts),
  pictureSaved: [["Открытка"]],
  firstWord: [["/а/б"]],
  sealedUntil: both(["2026-03-12"], days),
  openEarly: one(cards),
  openEarlyHint: one(days),
  sealedAndOpened: both(["2026-03-12"], days),
  earlierVersionsOf: one(cards),
  bringBackAt: [[at]],
  notAPicture: one(titles),
  pictureTooLarge: one(titles),
  pictureInPart: one(titles),
  pictureFrom: one(titles),
  newViewing: one(cards),
  viewingOf: one(cards),
  souvenirOf: one(titles),
  souvenirSaid: both(titles, counts),
  souvenirUnder: one(counts),
  postcardOf: one(cards),
  postcardSaid: one(cards),
  seenBetween: [
    [[card("…", 1977, "2026-03-12")]],
    [[card("…", 1977, "2011"), card("…", 1977, "../2010"), card("…", 1977, "2026-03")]],
    [[]],
  ],
  percent: [[80], [200]],
  hourOfDay: [[1], [4], [6], [11]],
  updatesHint: [["…"]],
  lookingForUpdate: [["…"]],
  newer: [["1.2.3"]],
  allLicences: [[null], ["/а/б"]],
  jobAt: [
    [null],
    ...both([null, ...stages], [null, ...counts]).flatMap(([stage, of]) =>
      one(counts.map((done) => ({ job: 1, stage, done, of, seconds_left: null }))),
    ),
  ],
  timeLeft: one([...counts, 55, 56, 7200]),
  copySaved: [["/а/б"]],
  backupWhy: one(backups),
  counts: one(held),
  backupFailed: [[what]],
  backupFailedAt: one([trouble(0), trouble(at)]),
  notTried: [[true], [false]],
  tried: one([
    { at, made_at: at, counts: held[3] ?? null, spoilt: null },
    { at, made_at: at, counts: held[3] ?? null, spoilt: { at, what: "она не открывается" } },
    { at, made_at: at, counts: null, spoilt: { at, what: "она не открывается" } },
  ]),
  thinned: counts.map((gone) => [{ at, gone, bytes: gone * 1e6 }]),
  secondFolderChosen: [["/а/б"]],
  secondFolderBehind: [[what]],
  secondFolderStands: one(counts),
  secondFolderTrouble: both([trouble(at)], counts),
  goBackTo: one(backups),
  differences: one([same, { ...same, of_another: true }, ...differing, ...all]),
  carried: [["…"]],
  couldLieIn: [["/а/б"]],
  movedTo: [["/а/б"]],
  replaceBy: one(backups),
  verdict: counts.flatMap((n) =>
    [true, false].map(
      (file_whole): Parameters<DeferredWords["verdict"]> => [
        {
          counts: { films: n, viewings: n, ratings: n, notes: n },
          rows: n,
          file_whole,
          found: Array.from({ length: n }, () => finding("note", null)),
          added: [],
          to_make_anew: false,
        },
      ],
    ),
  ),
  added: [[["т"]], [["т", "у", "ф"]]],
  finding: both(tables, [null, ...titles]).map(([table, title]) => [finding(table, title)]),
  outcome: [
    ...[null, 1, 1002].flatMap((backup): Parameters<DeferredWords["outcome"]>[] => [
      [{ outcome: "healed", backup }],
      [{ outcome: "brought_back", backup }],
    ]),
    [{ outcome: "kept" }],
    [{ outcome: "lost" }],
  ],
  filtered: [[["т"]], [["т", "у"]]],
  removeFilter: one(titles),
  decade: [[1970]],
  filterRated: both([1, 2, 9, undefined], [10, 2, undefined]).slice(0, -1),
  filterYears: [
    [1977, 1977],
    [1970, 1979],
    [1874, 1985],
    [1970, 2200],
    [1957, 1985],
  ].map(([from = 0, to = 0]) => [{ from, to }]),
  filterMinutes: both([1, 60, undefined], [61, 100, undefined]).slice(0, -1),
  filterSeen: one(dates),
  filterTags: both(["any", "none"] as const, [["т"], ["т", "у", "ф"]]),
  filterList: one(titles),
  filterTagsGone: both(["any", "none"] as const, [[], ["т"], ["т", "у", "ф"]]),
  filterPlace: one(titles),
  filterCompanion: one(titles),
  madeBy: both(titles, jobs),
  filmsSeen: both(counts, counts),
  repairedHolds: one(held),
  eraseTitle: both(kinds, cards),
  fromBackups: one(counts),
  notReached: one(counts),
  erased: counts.flatMap((n) =>
    [null, what].map(
      (unfinished): Parameters<DeferredWords["erased"]> => [
        {
          // What has to be loaded again is no one's to read.
          changed: {} as Changed,
          backups: { cleaned: n, damaged: n, unfinished },
          set_aside: n,
          unfinished,
        },
      ],
    ),
  ),
};
