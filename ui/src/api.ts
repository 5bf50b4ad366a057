// The one door to the core. Nothing else in the interface knows Tauri.

import { Channel, convertFileSrc, invoke } from "@tauri-apps/api/core";
import type { About } from "./types/About";
import type { Answer } from "./types/Answer";
import type { Backup } from "./types/Backup";
import type { BackupStatus } from "./types/BackupStatus";
import type { Changed } from "./types/Changed";
import type { Checked } from "./types/Checked";
import type { CollectionPage } from "./types/CollectionPage";
import type { Differences } from "./types/Differences";
import type { Erasable } from "./types/Erasable";
import type { Erased } from "./types/Erased";
import type { Erasure } from "./types/Erasure";
import type { Failure } from "./types/Failure";
import type { FilmPage } from "./types/FilmPage";
import type { FolderInfo } from "./types/FolderInfo";
import type { Found } from "./types/Found";
import type { History } from "./types/History";
import type { Ink } from "./types/Ink";
import type { Library } from "./types/Library";
import type { LinkKind } from "./types/LinkKind";
import type { NoteVersion } from "./types/NoteVersion";
import type { Question } from "./types/Question";
import type { Readings } from "./types/Readings";
import type { Repaired } from "./types/Repaired";
import type { Settings } from "./types/Settings";
import type { ShellMessage } from "./types/ShellMessage";
import type { Start } from "./types/Start";
import type { UnderstoodDate } from "./types/UnderstoodDate";
import type { UndoOne } from "./types/UndoOne";
import type { Updates } from "./types/Updates";
import type { ViewingDraft } from "./types/ViewingDraft";
import type { Window } from "./types/Window";
import { words } from "./words/en";

export const api = {
  start: () => call<Start>("start"),
  openEnvelope: () => call<null>("open_envelope"),
  envelopeOnScreen: () => call<null>("envelope_on_screen"),
  filmsOnScreen: () => call<null>("films_on_screen"),
  library: () => call<Library>("library"),
  films: (question: Question, window: Window) => call<Answer>("films", { question, window }),
  readings: (question: Question, window: Window) => call<Readings>("readings", { question, window }),
  film: (film: number) => call<FilmPage>("film", { film }),
  givePicture: (film: number, address: string, ink: Ink) =>
    call<Changed>("give_picture", { film, address, ink }),
  takePictureAway: (film: number) => call<Changed>("take_picture_away", { film }),
  savePicture: (name: string, address: string) => call<string | null>("save_picture", { name, address }),
  noteVersions: (film: number) => call<NoteVersion[]>("note_versions", { film }),
  collection: (collection: number) => call<CollectionPage>("collection", { collection }),

  markSeen: (film: number, viewing: ViewingDraft) => call<Changed>("mark_seen", { film, viewing }),
  editViewing: (viewing: number, draft: ViewingDraft) => call<Changed>("edit_viewing", { viewing, draft }),
  takeBackViewing: (viewing: number) => call<Changed>("take_back_viewing", { viewing }),
  putOnWatchlist: (film: number) => call<Changed>("put_on_watchlist", { film }),
  takeOffWatchlist: (film: number) => call<Changed>("take_off_watchlist", { film }),
  rate: (film: number, rating: number) => call<Changed>("rate", { film, rating }),
  clearRating: (film: number) => call<Changed>("clear_rating", { film }),
  writeNote: (film: number, text: string) => call<Changed>("write_note", { film, text }),
  leaveNote: (film: number) => call<null>("leave_note", { film }),
  writeNoteToSeal: (film: number, text: string) => call<Changed>("write_note_to_seal", { film, text }),
  sealNote: (film: number, opens_on: string | null) => call<Changed>("seal_note", { film, opens_on }),
  openSealedNote: (film: number) => call<Changed>("open_sealed_note", { film }),
  discardSealedNote: (film: number) => call<Changed>("discard_sealed_note", { film }),
  setLink: (film: number, kind: LinkKind, address: string | null) =>
    call<Changed>("set_link", { film, kind, address }),
  openLink: (film: number, kind: LinkKind) => call<null>("open_link", { film, kind }),
  openSource: (collection: number) => call<null>("open_source", { collection }),
  rateCollection: (collection: number, rating: number) =>
    call<Changed>("rate_collection", { collection, rating }),
  clearCollectionRating: (collection: number) => call<Changed>("clear_collection_rating", { collection }),
  commentOnCollection: (collection: number, text: string) =>
    call<Changed>("comment_on_collection", { collection, text }),
  leaveComment: (collection: number) => call<null>("leave_comment", { collection }),
  understandDate: (text: string) => call<UnderstoodDate>("understand_date", { text }),
  understandDayToCome: (text: string) => call<UnderstoodDate>("understand_day_to_come", { text }),

  undo: () => call<Changed>("undo"),
  redo: () => call<Changed>("redo"),
  undoChange: (change: number, rest: boolean) => call<UndoOne>("undo_change", { change, rest }),
  history: (window: Window) => call<History>("history", { window }),

  erasable: (film: number) => call<Erasable>("erasable", { film }),
  erase: (what: Erasure, from_backups: boolean) => call<Erased>("erase", { what, from_backups }),

  settingsChanged: (settings: Settings) => call<null>("settings_changed", { settings }),
  backups: () => call<Backup[]>("backups"),
  backUp: () => call<null>("back_up"),
  previewBackup: (backup: number) => call<Differences>("preview_backup", { backup }),
  restoreBackup: (backup: number) => call<Changed>("restore_backup", { backup }),
  replaceByBackup: (backup: number) => call<Start>("replace_by_backup", { backup }),
  beginAnew: () => call<Start>("begin_anew"),
  saveCopy: () => call<string | null>("save_copy"),
  checkWatchlist: () => call<Checked>("check_watchlist"),
  previewMending: () => call<Repaired>("preview_mending"),
  mend: () => call<Start>("mend"),
  upkeep: () => call<BackupStatus>("upkeep"),
  chooseSecondFolder: () => call<string | null>("choose_second_folder"),
  leaveSecondFolder: () => call<null>("leave_second_folder"),

  updates: () => call<Updates>("updates"),
  lookForUpdate: () => call<Found>("look_for_update"),
  installUpdate: () => call<null>("install_update"),

  quitReady: () => call<null>("quit_ready"),
  whereabouts: () => call<FolderInfo>("whereabouts"),
  moveWatchlist: (ask: boolean) => call<Start | null>("move_watchlist", { ask }),
  about: () => call<About>("about"),
  openAnew: () => call<Start>("open_anew"),
  listenToShell: (hear: (message: ShellMessage) => void) =>
    call<null>("listen_to_shell", { channel: new Channel<ShellMessage>(hear) }),
};

/** Where the shell answers with the picture of this hash. */
export const pictureAddress = (hash: string) => convertFileSrc(hash, "picture");

/** Called with what was left out, whenever a text sent held characters that no file can keep. */
let tellOfLoss: (() => void) | undefined;
export function whenTextIsCleaned(tell: () => void) {
  tellOfLoss = tell;
}

/** Text as it can be kept: lone surrogates become U+FFFD and NUL is dropped. */
export function keepable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "");
}

/** Every text on its way to the core, however deep it lies, made keepable. */
export function cleaned(value: unknown): unknown {
  if (typeof value === "string") {
    const kept = keepable(value);
    if (kept !== value) tellOfLoss?.();
    return kept;
  }
  if (Array.isArray(value)) return value.map(cleaned);
  // Only plain objects: a Channel has to stay what it is.
  if (value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
  }
  return value;
}

/**
 * Whatever went wrong, in the shape the interface acts on. What is not of our shape comes from Tauri or the webview, which
 * refuse what they cannot read and quote it: the person is told in a sentence of ours.
 */
export function asFailure(thrown: unknown): Failure {
  if (typeof thrown === "object" && thrown !== null && "kind" in thrown && "message" in thrown) {
    const { kind, message } = thrown as { kind: unknown; message: unknown };
    if (typeof message === "string") return { kind: isKind(kind) ? kind : "unexpected", message };
  }
  return { kind: "unexpected", message: words.notUnderstood };
}

const kinds: Record<Failure["kind"], true> = {
  refused: true,
  not_open: true,
  damaged: true,
  moved: true,
  disk: true,
  unexpected: true,
};
const isKind = (kind: unknown): kind is Failure["kind"] =>
  typeof kind === "string" && Object.hasOwn(kinds, kind);

async function call<Reply>(command: string, args: Record<string, unknown> = {}): Promise<Reply> {
  try {
    return await invoke<Reply>(command, cleaned(args) as Record<string, unknown>);
  } catch (thrown) {
    throw asFailure(thrown);
  }
}
