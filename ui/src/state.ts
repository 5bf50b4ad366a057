// All that the interface knows at a moment. Views draw it; nothing else is kept anywhere.

import type { Print } from "./prints/print";
import type { Route, Trail } from "./route";
import { shelfRoute } from "./route";
import type { About } from "./types/About";
import type { Backup } from "./types/Backup";
import type { BackupStatus } from "./types/BackupStatus";
import type { Card } from "./types/Card";
import type { Checked } from "./types/Checked";
import type { CollectionPage } from "./types/CollectionPage";
import type { Erasable } from "./types/Erasable";
import type { Erasure } from "./types/Erasure";
import type { Failure } from "./types/Failure";
import type { FilmPage } from "./types/FilmPage";
import type { FolderInfo } from "./types/FolderInfo";
import type { HistoryLine } from "./types/HistoryLine";
import type { JobProgress } from "./types/JobProgress";
import type { Library } from "./types/Library";
import type { NoteVersion } from "./types/NoteVersion";
import type { Occasion } from "./types/Occasion";
import type { Reading } from "./types/Reading";
import type { Repaired } from "./types/Repaired";
import type { Settings } from "./types/Settings";
import type { Step } from "./types/Step";
import type { Steps } from "./types/Steps";
import type { UpdateStatus } from "./types/UpdateStatus";
import type { Viewing } from "./types/Viewing";
import { Windows } from "./windows";

/** The films of the sheet, as far as fetched, and which of them are on the screen. */
export interface List {
  films: Windows<Card>;
  readings: Windows<Reading>;
  history: Windows<HistoryLine>;
  shown: { first: number; last: number };
  /** False until the first answer for this route is there: nothing is said about emptiness before. */
  answered: boolean;
  capped: boolean;
  near: boolean;
}

export type Dialog =
  | {
      kind: "viewing";
      card: Card;
      viewing: Viewing | null;
      when: When;
      refused: string | null;
    }
  | { kind: "versions"; card: Card; versions: NoteVersion[] }
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
  | { kind: "print"; print: Print; line: string; saved: string | null }
  | { kind: "palette"; typed: string; chosen: number };

/** A date being typed: what the core understood of it, or why not. */
export type When = { text: string; date: string } | { text: string; refused: string };

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
  /** Nothing where no updates are offered, or before that was asked. */
  updates: Updating | null;
  /** What this copy is made of; nothing before that was asked for. */
  about: About | null;
  /** What lies on top today; none once they were put away. */
  occasions: Occasion[];
  route: Route;
  trail: Trail;
  list: List;
  collections: Map<number, CollectionPage>;
  page: FilmPage | null;
  sealing: Sealing | null;
  dialog: Dialog | null;
  rating: RatingAsked | null;
  menu: Menu | null;
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
export interface RunningJob {
  what: "check" | "backUp" | "previewBackup" | "goBack" | "previewRepair" | "repair";
  /** Nothing for the moment before it is heard of. */
  progress: JobProgress | null;
  cancelling: boolean;
}

/** The film whose rating is asked for in the sheet, and the button that asks. */
export interface RatingAsked {
  card: Card;
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
      text_size: 100,
      date_order: "system",
      view: "stamps",
      anniversaries: true,
      calls: true,
      souvenirs: true,
    },
    steps: { undo: null, redo: null },
    dataFolder: "",
    folderInfo: null,
    moving: false,
    version: "",
    updates: null,
    about: null,
    occasions: [],
    route,
    trail: { stops: [{ route, scrolled: 0, first: 0 }], here: 0 },
    list: freshList(),
    collections: new Map(),
    page: null,
    sealing: null,
    dialog: null,
    rating: null,
    menu: null,
    railOpen: false,
    notice: null,
    trouble: null,
    notOpen: null,
    backups: null,
    jobs: [],
    checked: null,
    repairPreview: null,
    unlisted: null,
    backupStatus: null,
    started: false,
    unopened: false,
    striking: null,
  };
}
