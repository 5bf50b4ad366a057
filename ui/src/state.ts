// All that the interface knows at a moment. Views draw it; nothing else is kept anywhere.

import type { DropPlace } from "./acts/dropping";
import type { BackFill } from "./back-fill";
import { type BringIn, nothingRead } from "./bring-in";
import type { CircumstanceDialog, Circumstances } from "./circumstances";
import type { DiaryState } from "./diary";
import type { FilmDialog, FilmsDialog } from "./film-dialogs";
import type { Filtering } from "./filtering";
import type { LabelDialog } from "./label-dialogs";
import type { MergeDialog } from "./merge-dialog";
import type { Print } from "./prints/print";
import type { LabelKind, Route, Trail } from "./route";
import { freshStop, shelfRoute } from "./route";
import type { Selection } from "./selection";
import type { TakeOut } from "./take-out";
import type { Tonight, TonightDialog } from "./tonight";
import type { About } from "./types/About";
import type { Backup } from "./types/Backup";
import type { BackupStatus } from "./types/BackupStatus";
import type { BinnedFilm } from "./types/BinnedFilm";
import type { Card } from "./types/Card";
import type { Checked } from "./types/Checked";
import type { CollectionPage } from "./types/CollectionPage";
import type { Details } from "./types/Details";
import type { DiaryLine } from "./types/DiaryLine";
import type { Erasable } from "./types/Erasable";
import type { Erasure } from "./types/Erasure";
import type { Excerpt } from "./types/Excerpt";
import type { Failure } from "./types/Failure";
import type { FilmPage } from "./types/FilmPage";
import type { FolderInfo } from "./types/FolderInfo";
import type { Glimpses } from "./types/Glimpses";
import type { HistoryLine } from "./types/HistoryLine";
import type { JobProgress } from "./types/JobProgress";
import type { Labels } from "./types/Labels";
import type { LedgerLine } from "./types/LedgerLine";
import type { Library } from "./types/Library";
import type { Links } from "./types/Links";
import type { ListPage } from "./types/ListPage";
import type { NoteVersion } from "./types/NoteVersion";
import type { Occasion } from "./types/Occasion";
import type { PersonLine } from "./types/PersonLine";
import type { PersonPage } from "./types/PersonPage";
import type { Reading } from "./types/Reading";
import type { Repaired } from "./types/Repaired";
import type { Settings } from "./types/Settings";
import type { Step } from "./types/Step";
import type { Steps } from "./types/Steps";
import type { TypedFilm } from "./types/TypedFilm";
import type { UpdateStatus } from "./types/UpdateStatus";
import type { ViewingDialog } from "./viewing-dialog";
import { Windows } from "./windows";

/** The films of the sheet, as far as fetched, and which of them are on the screen. */
export interface List {
  films: Windows<Card>;
  readings: Windows<Reading>;
  history: Windows<HistoryLine>;
  bin: Windows<BinnedFilm>;
  diary: Windows<DiaryLine>;
  bringIn: Windows<LedgerLine>;
  /** By film, where the words are by which it was found in what the person wrote: of one search, and so a few hundred. */
  excerpts: Map<number, Excerpt>;
  shown: { first: number; last: number };
  /** False until the first answer for this route is there: nothing is said about emptiness before. */
  answered: boolean;
  capped: boolean;
  near: boolean;
}

export type Dialog =
  | LabelDialog
  | ViewingDialog
  | CircumstanceDialog
  | {
      kind: "versions";
      card: Card;
      versions: NoteVersion[];
      now: string;
      compared: [number | null, number | null];
    }
  | { kind: "confirmation"; title: string; text: string; yes: string; no: string; act: () => unknown }
  | {
      kind: "erasing";
      card: Card;
      what: Erasure;
      /** Whether what else of the film could go instead may be chosen. */
      chosen: boolean;
      about: Erasable;
      busy: boolean;
      refused: string | null;
    }
  | { kind: "touched"; step: Step; by: Step[]; rest: number }
  | { kind: "links"; card: Card; links: Links; refused: string | null }
  | { kind: "print"; print: Print; line: string; saved: string | null }
  | TonightDialog
  | FilmDialog
  | FilmsDialog
  | MergeDialog
  | {
      kind: "palette";
      typed: string;
      chosen: number;
      /** The film it was asked for on, in focus or open. */
      card: Card | null;
      /** What the core found for what is typed; `near`: only by allowing slips of spelling. */
      films: Card[];
      excerpts: Excerpt[];
      near: boolean;
      people: PersonLine[];
      /** What is typed, as a film to be added. */
      film: TypedFilm | null;
    };

/** A date being typed: what the core understood of it, or why not. `paused`: nothing was typed for a while. */
export type When = { text: string; paused: boolean } & (
  | { date: string; other: string | null; beforeFilm: number | null }
  | { refused: string }
);

/** A note being written before its film is seen: when it is to open, and why it could not be sealed. */
export interface Sealing {
  film: number;
  onADay: boolean;
  when: When;
  refused: string | null;
}

/** Who is asked for a newer version, and what came of it. */
export interface Updating {
  from: string;
  doing: "looking" | "installing" | null;
  found: UpdateStatus | null;
  refused: string | null;
}

export interface Notice {
  text: string;
  /** The change it tells of, if it can be undone from the notice. */
  undo: Step | null;
  alert: boolean;
}

export interface State {
  library: Library;
  settings: Settings;
  steps: Steps;
  dataFolder: string;
  /** What is out of the ordinary with where the data lies; nothing before it was asked, or once it was dismissed. */
  folderInfo: FolderInfo | null;
  /** The watchlist is being moved. */
  moving: boolean;
  version: string;
  /** By which spelling can be checked; none where that is the system's to choose, or before it was asked. */
  dictionaries: string[];
  /** Nothing where no updates are offered, or before that was asked. */
  updates: Updating | null;
  /** What this copy is made of; nothing before that was asked for. */
  about: About | null;
  /** What lies on top today; none once they were put away. */
  occasions: Occasion[];
  /** What the rail shows of the library; nothing before that was asked for. */
  glimpses: Glimpses | null;
  /** Changes that were undone and are shown all the same, by the newest of those that lie together. */
  unfolded: ReadonlySet<number>;
  /** The collection whose introduction is shown whole. */
  readOn: number | null;
  route: Route;
  trail: Trail;
  list: List;
  /** What is searched for, as a film to be added; nothing before that is understood. */
  typed: (TypedFilm & { search: string }) | null;
  collections: Map<number, CollectionPage>;
  /** The person's tags and lists; nothing before they were asked for. */
  labels: Labels | null;
  /** Of which of them the rail shows all, however many. */
  unfoldedLabels: ReadonlySet<LabelKind>;
  lists: Map<number, ListPage>;
  /** What is said of films beside their cards, as far as that is asked for and known. */
  details: Map<number, Details>;
  /** The films that are chosen to be acted on together. */
  selection: Selection | null;
  diary: DiaryState;
  /** Places and company; nothing before they were asked for. */
  circumstances: Circumstances | null;
  /** The walk down a shelf that was begun last. */
  backFill: BackFill | null;
  bringIn: BringIn;
  /** Nothing before the page was looked at. */
  takeOut: TakeOut | null;
  tonight: Tonight;
  page: FilmPage | null;
  /** Whose films are shown, or were last. */
  person: PersonPage | null;
  /** Nothing before the filter, or a person, was looked at. */
  filtering: Filtering | null;
  sealing: Sealing | null;
  dialog: Dialog | null;
  rating: RatingAsked | null;
  menu: Menu | null;
  /** What is held over the window would be dropped on it. */
  dropOn: DropPlace | null;
  railOpen: boolean;
  notice: Notice | null;
  /** The disk refused: said until something could be written again. */
  trouble: Failure | null;
  notOpen: Failure | null;
  /** The backups there are, newest first; none before they were asked for. */
  backups: Backup[] | null;
  /** The long work that is done now, or waits for its turn. */
  jobs: RunningJob[];
  /** What the last look at every word found; none while it is being looked at. */
  checked: Checked | null;
  /** What repair would do; none before it was asked for. */
  repairPreview: Repaired | null;
  /** Why it could not be told what repair would do, or repair did nothing. */
  unrepaired: string | null;
  /** Why the copy that was chosen did not take the place, or nothing else did. */
  unreplaced: string | null;
  /** Why they could not be listed. */
  unlisted: Failure | null;
  /** How they fare; nothing before that was asked for. */
  backupStatus: BackupStatus | null;
  started: boolean;
  /** The envelope of the first start is still closed. */
  unopened: boolean;
  /** The film that was just marked as seen, and from where its postmark comes down. */
  striking: Striking | null;
}

/** Long work, from when it was asked for to its end. */
/** What is erased, without whose. */
export type ErasureKind = Erasure extends infer Each ? (Each extends unknown ? keyof Each : never) : never;

export interface RunningJob {
  what: "check" | "backUp" | "previewBackup" | "goBack" | "previewRepair" | "repair" | "bringIn" | "takeOut";
  /** Nothing for the moment before it is heard of. */
  progress: JobProgress | null;
  cancelling: boolean;
}

/** The film whose rating is asked for in the sheet, and the button that asks; nothing: those that are selected. */
export interface RatingAsked {
  card: Card | null;
  anchor: HTMLElement;
}

/** The film whose menu is open, where it was asked for, and what had the focus or was pointed at. */
export interface Menu {
  card: Card;
  at: { x: number; y: number };
  anchor: HTMLElement;
}

/** In parts of a stamp's width from where the postmark comes to rest. */
export interface Striking {
  film: number;
  from: { x: number; y: number } | null;
}

export function freshList(): List {
  return {
    films: new Windows(60),
    readings: new Windows(20),
    history: new Windows(100),
    bin: new Windows(100),
    diary: new Windows(100),
    bringIn: new Windows(100),
    excerpts: new Map(),
    shown: { first: 0, last: 0 },
    answered: false,
    capped: false,
    near: false,
  };
}

export function fresh(): State {
  const route = shelfRoute("all");
  return {
    library: { films: 0, waiting: 0, seen: 0, collections: [] },
    settings: {
      theme: "system",
      language: "system",
      spelling: ["system"],
      text_size: 100,
      date_order: "system",
      view: "stamps",
      sorts: {},
      columns: [],
      day_begins: 0,
      anniversaries: true,
      calls: true,
      souvenirs: true,
    },
    steps: { undo: null, redo: null },
    dataFolder: "",
    folderInfo: null,
    moving: false,
    version: "",
    dictionaries: [],
    updates: null,
    about: null,
    occasions: [],
    glimpses: null,
    unfolded: new Set(),
    readOn: null,
    route,
    trail: { stops: [freshStop(route)], here: 0 },
    list: freshList(),
    typed: null,
    collections: new Map(),
    labels: null,
    unfoldedLabels: new Set(),
    lists: new Map(),
    details: new Map(),
    selection: null,
    diary: { periods: [], year: null },
    circumstances: null,
    backFill: null,
    bringIn: nothingRead,
    takeOut: null,
    tonight: { drawn: null, running: [] },
    page: null,
    person: null,
    filtering: null,
    sealing: null,
    dialog: null,
    rating: null,
    menu: null,
    dropOn: null,
    railOpen: false,
    notice: null,
    trouble: null,
    notOpen: null,
    backups: null,
    jobs: [],
    checked: null,
    repairPreview: null,
    unrepaired: null,
    unreplaced: null,
    unlisted: null,
    backupStatus: null,
    started: false,
    unopened: false,
    striking: null,
  };
}
