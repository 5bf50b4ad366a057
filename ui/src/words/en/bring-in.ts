// What is said of films that are brought in from other programs, in English.

import type { EarlierImport } from "../../types/EarlierImport";
import type { FiguresOrder } from "../../types/FiguresOrder";
import type { ImportKind } from "../../types/ImportKind";
import type { ImportSummary } from "../../types/ImportSummary";
import type { LedgerFate } from "../../types/LedgerFate";
import type { TableField } from "../../types/TableField";
import { isolated } from "../isolated";
import { listsOf } from "../lists";
import { moment, spelled } from "./dates";
import { counted, figure, stars, titleAndYear } from "./first";

type Named = { title: string; year: number | null };

const { listed } = listsOf("en");
const rows = (count: number) => counted(count, { one: "row", other: "rows" });
const files = (count: number) => counted(count, { one: "file", other: "files" });
const named = (names: string[]) => (names.length > 3 ? files(names.length) : listed(names.map(isolated)));

export const bringIn = {
  bringIn: "Bring films in",
  bringInIntroduction:
    "What another program knows of your films comes into your library. You see what would become of every row first, and one Undo takes all of it back.",
  canBeRead: "What can be read",
  readable: [
    "Letterboxd’s export: the ZIP as it came, the folder it unpacks to, or single files of it",
    "The CSV that Letterboxd itself takes in, as other programs write it",
    "IMDb’s ratings, watchlist and lists, in every shape they ever had",
    "Trakt’s export, and what people took out of TV Time before it closed",
    "What Movary, Yamtrack, SeriesGuide, Ryot and Tellico save",
    "What this program itself exported, whichever version it was",
    "The tables that this program writes for spreadsheets, also as those saved them again",
    "A folder of notes in Markdown, one for each film: ours, or one kept with Obsidian and the like",
    "Any table of your own, as CSV, TSV, XLSX or ODS: you say what its columns are",
    "A list of titles, one a line",
  ],
  whereExportIs: "Letterboxd hands out its export under Settings, Data.",
  chooseFiles: "Choose files…",
  chooseFolder: "Choose a folder…",
  chooseOthers: "Choose others…",
  broughtFrom: {
    own_tables: "From tables of Poste Restante’s own",
    letterboxd: "From Letterboxd",
    letterboxd_import: "From a CSV for Letterboxd",
    imdb: "From IMDb",
    trakt: "From Trakt",
    tv_time: "From TV Time",
    movary: "From Movary",
    yamtrack: "From Yamtrack",
    series_guide: "From SeriesGuide",
    ryot: "From Ryot",
    tellico: "From Tellico",
    markdown: "From notes in Markdown",
    poste_restante: "From an export of this program",
    table: "From a table of your own",
    titles: "From a list of titles",
  } satisfies Record<ImportKind, string>,
  /** `Read from letterboxd.zip: 3,456 rows in 12 files. …` */
  readSoMuch: ({ names, files: count, rows: all }: Pick<ImportSummary, "names" | "files" | "rows">) =>
    `Read from ${named(names)}: ${rows(all)} in ${files(count)}. Nothing is brought in before you say so.`,
  whatColumnsAre: "What the columns are",
  columnsOf: (file: string) => `What the columns of ${isolated(file)} are`,
  whatColumnsAreHint:
    "Say above each column what it holds. Below it you see how its first rows are understood, and further down what becomes of all of them.",
  firstRowIsHeadings: "The first row is headings, and no film",
  firstRowsOf: (file: string) => `The first rows of ${isolated(file)}`,
  columnNumber: (number: number) => `Column ${figure(number)}`,
  whatColumnHolds: (name: string) => `What ${isolated(name)} holds`,
  tableFields: {
    ignored: "Nothing to bring in",
    title: "Title",
    original_title: "Original title",
    year: "Year",
    director: "Director",
    rating_of5: "Rating, up to 5 stars",
    rating_of10: "Rating, up to 10",
    rating_of100: "Rating, up to 100 or percent",
    seen_on: "Day it was seen",
    seen: "Seen: yes or no",
    waiting: "On the watchlist: yes, no or since when",
    note: "Note",
    tags: "Tags",
    list: "List",
    place: "Place",
    company: "Company",
    remark: "Remark on the viewing",
    minutes: "Running time",
    countries: "Countries",
    genres: "Genres",
    imdb: "IMDb number or address",
    tmdb: "TMDB number or address",
    letterboxd: "Letterboxd address",
  } satisfies Record<TableField, string>,
  notUnderstood: "not understood",
  yes: "yes",
  no: "no",
  dayOrder: "What comes first in days such as 3/4/2024",
  dayOrderAsked: "These days can be read in two ways. Please say which, and they can be brought in.",
  dayOrders: {
    own: "As the column itself tells",
    day_month_year: "The day: 31/12/2024",
    month_day_year: "The month: 12/31/2024",
    year_month_day: "The year: 24/12/31",
  } satisfies Record<FiguresOrder | "own", string>,
  broughtBefore: "Brought in before",
  broughtSoMuch: ({ names, rows: all, counts }: ImportSummary) =>
    `Read from ${named(names)}: ${rows(all)}, ${listed([
      counted(counts.new_film, { one: "new film", other: "new films" }),
      counted(counts.new_viewing, { one: "new viewing", other: "new viewings" }),
      `${figure(counts.merged)} merged`,
    ])}.`,
  undoneSince: "It was undone since.",
  whatBecame: "What became of the rows",
  whatBecameOf: ({ summary: { names }, at }: EarlierImport) =>
    `What became of the rows of ${named(names)}, ${moment(at)}`,
  broughtThen: ({ summary: { names, files: count, rows: all }, at }: EarlierImport) =>
    `Brought in on ${moment(at)} from ${named(names)}: ${rows(all)} in ${files(count)}. This is what became of them then.`,
  notAnswered: "Not answered",
  saveLedger: "Save as CSV…",
  ledgerSaved: (file: string) => `Saved as ${file}`,
  rows,
  rowsShown: (count: number) => `${rows(count)} shown`,
  whatBecomesOfRows: "What becomes of the rows",
  fates: {
    all: "All rows",
    new_film: "New films",
    new_viewing: "New viewings",
    merged: "Merged",
    already_there: "Already there",
    set_aside: "Set aside",
    needs_you: "Needs you",
  } satisfies Record<LedgerFate | "all", string>,
  fate: {
    new_film: "New film",
    new_viewing: "New viewing",
    merged: "Merged",
    already_there: "Already there",
    set_aside: "Set aside",
    needs_you: "Needs you",
  } satisfies Record<LedgerFate, string>,
  rowsAsk: (count: number) =>
    `${counted(count, { one: "row asks", other: "rows ask" })} you something, under Needs you. What you do not answer is left out.`,
  sharedDay: (day: string, count: number) =>
    `${counted(count, { one: "viewing shares", other: "viewings share" })} one date, ${spelled(day)}: that is probably the day you ticked them, not the day you saw them.`,
  asUnknownDay: (day: string) => `Bring those of ${spelled(day)} in as seen on an unknown date`,
  ownRatingsStay: (count: number) =>
    `${counted(count, { one: "row rates its film", other: "rows rate their films" })} otherwise than you do here. Your own rating stays.`,
  filmsLack: (count: number) =>
    `These files know more of ${counted(count, { one: "film", other: "films" })} of yours: who directed them, their countries, running times or original titles, where nothing here says so.`,
  fillIn: "Fill that in",
  deletedThere: (count: number) =>
    `${counted(count, { one: "row was", other: "rows were" })} deleted there, and ${count === 1 ? "is" : "are"} left out.`,
  bringDeleted: "Bring in what was deleted there, too",
  searchRows: "Search titles",
  bringThemIn: (count: number) => (count === 0 ? "Nothing new to bring in" : `Bring in ${rows(count)}`),
  noSuchRow: "No row here is like that.",
  ledgerPlace: (file: string, row: number) =>
    row === 0 ? isolated(file) : `${isolated(file)}, row\u00a0${figure(row)}`,
  ownRatingStays: (rating: number) => `Your own rating stays: ${stars(rating)}.`,
  whichFilm: "Which film is it?",
  itIs: (film: Named, director: string | null) =>
    `It is ${titleAndYear(film)}${director === null ? "" : `, by ${isolated(director)}`}`,
  itIsOfRow: (film: Named, place: string) => `It is ${titleAndYear(film)} of ${place}`,
  anotherFilm: "Another film",
  whereNoteGoes: "You have a note on this film. Where does this one go?",
  noteBelow: "Put it below mine",
  leaveOut: "Leave it out",
  leftOut: "Left out",
  askAgain: "Ask me again",
  askAgainOf: (film: Named) => `Ask me again of ${titleAndYear(film)}`,
  askedElsewhere: "This goes with another row of the same film, which asks.",
};
