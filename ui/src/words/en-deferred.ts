// Every sentence that is not on the first screen, in English, and all that is: what is fetched later imports this one.

import type { RunningJob } from "../state";
import type { Backup } from "../types/Backup";
import type { BackupReason } from "../types/BackupReason";
import type { Card } from "../types/Card";
import type { Checked } from "../types/Checked";
import type { Counts } from "../types/Counts";
import type { CreditJob } from "../types/CreditJob";
import type { Difference } from "../types/Difference";
import type { Differences } from "../types/Differences";
import type { Erased } from "../types/Erased";
import type { Erasure } from "../types/Erasure";
import type { Finding } from "../types/Finding";
import type { JobProgress } from "../types/JobProgress";
import type { Offer } from "../types/Offer";
import type { Outcome } from "../types/Outcome";
import type { Step } from "../types/Step";
import type { Thinned } from "../types/Thinned";
import type { Tried } from "../types/Tried";
import type { Trouble } from "../types/Trouble";
import { moment, spelled } from "./dates";
import { counted, figure, words as first, stars, titleAndYear } from "./en";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What is erased, without whose. */
export type ErasureKind = Erasure extends infer Each ? (Each extends unknown ? keyof Each : never) : never;

export const words = {
  ...first,
  moment,

  // ---- a list, in other ways
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
  ratingOf: (card: Card) => `Your rating of ${titleAndYear(card)}`,

  // ---- what was found
  clearFilters: "Show them all",
  found: (count: number) => (count === 0 ? "No film found" : `${counted(count, "film", "films")} found`),
  capped: "There are more. A letter or two more will find the one you mean.",
  near: "Nothing is spelled just so. These come close.",
  empty: {
    all: "No films yet.",
    waiting: "Nothing is waiting. Open a film and put it on the watchlist, and it waits here.",
    seen: "You have not marked a film as seen yet. Press S on a film, or open it and choose Mark as seen.",
    collection: "This collection has no films.",
    filtered: "No film here answers to that filter.",
    found: "No film here answers to that search.",
  },
  searchEverywhere: "Search all films instead",

  // ---- a film's page
  close: "Close",
  seenAnotherDay: "Seen another day…",
  logAnother: "Log another viewing",
  putOnWatchlist: "Put on the watchlist",
  takeOffWatchlist: "Take off the watchlist",
  makePostcard: "Make a postcard",
  yourNote: "Your note",
  notePlaceholder: "What stays with you?",
  earlierVersions: (count: number) => counted(count, "earlier version", "earlier versions"),
  trailer: "Trailer",
  offers: {
    watch_now: "Watch now on Amazon Prime Video",
    free_trial: "Amazon Prime Video, 30 days free",
  } satisfies Record<Offer, string>,
  ownWatch: "Where to watch",
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
  creditJobs: {
    director: "Director",
    writer: "Writer",
    cinematographer: "Camera",
    composer: "Music",
    cast: "Cast",
  } satisfies Record<CreditJob, string>,
  asRole: (role: string) => `as ${role}`,
  awards: "Awards",
  award: (body: string, year: number | null, result: string) =>
    [body, year, result].filter((part) => part !== null && part !== "").join(", "),

  // ---- what is done
  step: sentence,
  undoWould: (step: Step) => `Undo: ${sentence(step)}`,
  redoWould: (step: Step) => `Redo: ${sentence(step)}`,
  today: "today",
  undone: (step: Step) => `Undone: ${sentence(step)}`,
  redone: (step: Step) => `Done again: ${sentence(step)}`,
  pictureSaved: (file: string) => `Saved as ${file}`,

  // ---- the first start
  envelopeTo: "To whoever loves films",
  envelopeWhere: "Held until called for",
  /** Poste restante, as Soviet post offices wrote it. */
  postmarkOfEnvelope: "ДО ВОСТРЕБОВАНИЯ",
  openCollection: "Open the collection",
  firstWord: (folder: string) => `Your watchlist lies in ${folder}. Nothing ever leaves this machine.`,
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
  openEarly: (title: string) => `Open your sealed note on ${title}?`,
  openEarlyHint: (opensOn: string | null) =>
    `You sealed it until ${opensOn === null ? "you have seen the film" : spelled(opensOn)}. Once open, it stays open.`,
  leaveSealed: "Leave it sealed",
  writtenBefore: "What you wrote before seeing it",
  sealedAndOpened: (sealedOn: string, openedOn: string | null) =>
    `Sealed ${spelled(sealedOn)}, opened ${openedOn === null ? "by seeing the film" : spelled(openedOn)}.`,
  earlierVersionsOf: (title: string) => `Earlier versions of your note on ${title}`,
  bringBack: "Bring this one back",
  bringBackAt: (at: number) => `Bring this one back, of ${moment(at)}`,
  emptyText: "(empty)",
  ownPicture: "Use a picture of your own",
  anotherPicture: "Use another picture",
  takePictureAway: "Take your picture away",
  notAPicture: (name: string) =>
    `${name} could not be read as a picture. Nothing was changed; JPEG, PNG and WebP can be used.`,
  pictureTooLarge: (name: string) =>
    `${name} is too large to be opened here: more than 64 megapixels, or 64 MB. Nothing was changed; a smaller copy of it will do.`,
  pictureInPart: (name: string) =>
    `Part of ${name} is missing, as if it had been cut off on its way. Nothing was changed; the whole picture can be used.`,
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
  occasions: "Occasions",
  occasionNames: {
    anniversaries: "A film you saw on this day, a year or more ago, lies on top",
    calls: "A film that belongs to a day of the year calls on it",
    souvenirs: "A collection you have seen whole offers a souvenir sheet",
  },
  souvenirOf: (name: string) => `Souvenir sheet of ${name}`,
  souvenirSaid: (name: string, count: number) =>
    `${name}: ${counted(count, "stamp", "stamps")}, each with its postmark`,
  souvenirUnder: (count: number) => `${first.figure(count)} of ${first.figure(count)} seen`,
  postcardOf: (card: Card) => `Postcard, ${titleAndYear(card)}`,
  postcardSaid: (card: Card) => `A postcard with the stamp of ${titleAndYear(card)}`,
  lineOfYourOwn: "A line of your own",
  saveAsPicture: "Save as a picture",
  seenBetween: (cards: Card[]) => {
    const days = cards
      .map((card) => card.seen_on ?? "")
      .filter((day) => /^\d{4}/.test(day))
      .sort();
    const [first = "", last = ""] = [days.at(0), days.at(-1)];
    return first === last ? spelled(first) : `${spelled(first)} – ${spelled(last)}`;
  },
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
  updates: "Updates",
  updatesHint: (from: string) =>
    `Nothing is looked for by itself. When you click, ${from} is asked once over the network, and learns from where you ask, and nothing of your watchlist.`,
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
    "Copy these versions and the last lines of the log, and paste them where you ask for help. The log says what was done, when, and how long it took. It holds no word of what you wrote, and all of it is in log.txt beside your watchlist.",
  copyForSupport: "Copy for support",
  copiedForSupport: "Copied. You can read through it where you paste it.",
  notCopied: "The system would not let it be copied. It is all in log.txt, beside your watchlist.",
  licences: "Licences",
  ownLicence:
    "Poste Restante is free software under the MIT licence: use it, read it, change it, pass it on.",
  partsLicences:
    "Inside are SQLite (public domain), Tauri and some hundred smaller Rust libraries (nearly all MIT or Apache 2.0), Lit (BSD), and the faces PT Serif and PT Sans (SIL Open Font Licence).",
  allLicences: (file: string | null) =>
    file === null
      ? "This copy came without a package: the licences of all that is inside, in full, are part of every package."
      : `The licences of all that is inside, in full: ${file}`,
  keysIntroduction: "All of Poste Restante can be reached from the keyboard.",
  palettePrompt: "Go to or do",
  paletteNothing: "Nothing goes by that name.",

  // ---- long work
  runningJobs: {
    check: "Looking at every word…",
    backUp: "Backing up…",
    previewBackup: "Looking at what would be different…",
    goBack: "Going back…",
    previewRepair: "Looking at what can be mended…",
    repair: "Mending…",
  } satisfies Record<RunningJob["what"], string>,
  jobAt,
  timeLeft: (seconds: number) =>
    seconds <= 55
      ? `About ${counted(Math.max(5, Math.ceil(seconds / 5) * 5), "second", "seconds")} left.`
      : `About ${counted(Math.ceil(seconds / 60), "minute", "minutes")} left.`,
  cancelling: "Cancelling…",
  jobCancelled: "Cancelled. Nothing was changed.",

  // ---- backups
  backupsIntroduction:
    "Copies of the whole watchlist, each opened and checked before it counts. They are made by themselves, thinned out with age, and you can go back to any of them.",
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
    restore: "before going back",
    repair: "before mending",
    update: "before an update of the program",
    asked: "made by you",
  } satisfies Record<BackupReason, string>,
  backupWhy: (backup: Backup) =>
    words.backupReasons[backup.reason] + (backup.elsewhere ? ", in the second folder alone" : ""),
  backupUnreadable: "Cannot be read any more",
  counts: countsOf,
  backupStatus: "How they fare",
  backupFailed: (what: string) => `The backup could not be made. ${what}`,
  backupFailedAt: ({ at, what }: Trouble) =>
    at === 0 ? what : `The last backup could not be made, on ${moment(at)}. ${what}`,
  notTried: (none: boolean) =>
    none
      ? "There is none to be tried out yet."
      : "None was tried out yet. Once a month the newest is opened in a place of its own, and compared.",
  tried,
  thinning:
    "Of two days the twelve newest stay and the last of each hour, then one a day, a week and a month, for most of a year. Where that takes more than 2 GB, fewer stay; the newest three always do.",
  thinned: ({ at, gone, bytes }: Thinned) =>
    `On ${moment(at)}, ${counted(gone, "older one was", "older ones were")} deleted by that rule: ${megabytes(bytes / 1024)}.`,
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
      : `${counted(waiting, "backup is", "backups are")} about to be put there.`,
  secondFolderTrouble: ({ at, what }: Trouble, waiting: number) =>
    `Since ${moment(at)}: ${what}${waiting === 0 ? "" : ` ${counted(waiting, "backup waits", "backups wait")} for it.`}`,
  reserveGivenUp:
    "The disk is full. The last reserve was given up for you: a little can still be written, and no backup is made. Please make room on the disk.",
  goBackShort: "Go back",
  goBackTo: (backup: Backup) => `Go back to the backup of ${moment(backup.made_at)}`,
  goBack: "Go back now",
  leaveAsIs: "Leave everything as it is",
  differences,
  // ---- where the watchlist lies
  carried: (service: string) =>
    `Your watchlist lies in a folder that ${service} carries to other computers: it may be copied half-written, or an older one put in its place. Outside that folder it is safe, and copies of it may lie there.`,
  couldLieIn: (folder: string) => `It could lie in ${folder}`,
  moveThere: "Move it there",
  moveElsewhere: "Move it to another folder…",
  moving: "Moving it, and comparing every file…",
  movedTo: (folder: string) =>
    `Your watchlist now lies in ${folder}. Every file was compared, and the old folder says where it went.`,
  distant:
    "Your watchlist lies on a disk that is reached over a network or through another program. It is written there in a slower way that is safe on such disks. Keep it open on one computer at a time.",
  readOnly:
    "This folder cannot be written: what is in it can be read, and nothing can be saved. Make it writable, then open it anew.",
  openAnew: "Open the folder anew",
  openedAnew: "Opened as it is on the disk now",
  anotherWatchlist:
    "The folder holds another watchlist now. What you typed is still in its box and was not saved: copy it before you close the application.",

  notOpenTitle: "The watchlist could not be opened",
  tryAgain: "Try again",
  recovery: "What can take its place",
  recoveryHint:
    "The damaged file is set aside and kept. A backup is checked once more before it takes the place.",
  recoveryNothing: "There is no backup here. The file stays as it is until you decide.",
  lookElsewhere: "Look for backups in another folder…",
  replaceShort: "Use this one",
  replaceBy: (backup: Backup) => `Use this one, of ${moment(backup.made_at)}`,
  checkWatchlist: "Check the watchlist",
  checkIntroduction:
    "Every word you write is saved with a sum of its own. This holds each of them, and every earlier version, against its sum, and has SQLite look through its file. Nothing you wrote is changed.",
  notLookedAt: "It was not looked through to the end.",
  rotten:
    "Something you wrote is not as it was written: the disk changed it. Check the watchlist, under Backups, shows what, and what can be mended.",
  checkAgain: "Check again",
  verdict: ({ file_whole, found, rows, counts }: Checked) =>
    file_whole && found.length === 0
      ? `All is well: ${countsOf(counts)}. ${counted(rows, "row", "rows")}, every earlier version among them, are what was written, and the file is whole.`
      : `${counted(found.length + (file_whole ? 0 : 1), "thing is not as it was", "things are not as they were")} written. Nothing was changed, and nothing is before you say so.`,
  added: (names: string[]) =>
    `Another program added something to the file: ${names.join(", ")}. It is not used, and stays as it is.`,
  madeAnew:
    "What lists show, or what a collection says, was not what it should be. It was made anew; what you wrote is as it was.",
  fileNotWhole: "The file itself: SQLite cannot read all of it",
  finding: ({ table, title }: Finding) => {
    const what = (things as Record<string, string>)[table] ?? "Something";
    return title === null ? what : `${what}: ${title}`;
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
    `The mended watchlist holds ${countsOf(counts)}. The damaged file is set aside and kept.`,
  repairNow: "Mend it now",
  repaired: "Mended. The damaged file was set aside and kept.",
  beginAnew: "Set the file aside and begin an empty watchlist",

  // ---- erasing for good
  eraseForGood: "Erase for good",
  eraseForGoodEllipsis: "Erase for good…",
  keepIt: "Keep it",
  eraseTitle: (what: ErasureKind, title: string) =>
    ({
      film: `Erase ${title} for good?`,
      note: `Erase your note on ${title} for good?`,
      sealed_note: `Erase your sealed note on ${title} for good?`,
      viewing: `Erase this viewing of ${title} for good?`,
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
  fromBackupsHint: "Left in a backup, it comes back when you go back to that backup.",
  notReached: (setAside: number) =>
    setAside === 0
      ? "Copies you saved elsewhere are not touched."
      : `Copies you saved elsewhere are not touched, nor ${setAside === 1 ? "is the damaged file that was" : `are the ${figure(setAside)} damaged files that were`} set aside: nothing can be taken out of those. They lie in the folder set-aside, beside your watchlist, and are yours to delete.`,
  erasing: "Erasing…",
  erased,
};

/** The words that are said as they are. */
export type PlainWord = {
  [Name in keyof typeof words]: (typeof words)[Name] extends string ? Name : never;
}[keyof typeof words];

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

/** `12 films, 3 viewings, 2 ratings, 1 note`. */
function countsOf(counts: Counts): string {
  return [
    counted(counts.films, "film", "films"),
    counted(counts.viewings, "viewing", "viewings"),
    counted(counts.ratings, "rating", "ratings"),
    counted(counts.notes, "note", "notes"),
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
};

/** What became of it, and what could not be reached. */
function erased({ backups, set_aside, unfinished }: Erased): string {
  const said = ["Erased for good."];
  if (backups.cleaned > 0) said.push(`Taken out of ${counted(backups.cleaned, "backup", "backups")}.`);
  if (backups.damaged > 0)
    said.push(
      `${counted(backups.damaged, "backup is", "backups are")} damaged or newer than this program: nothing could be taken out there, and it may still hold what you erased.`,
    );
  if (set_aside > 0)
    said.push(
      `${counted(set_aside, "damaged file", "damaged files")} in the folder set-aside may still hold it.`,
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
  const kinds: [Difference, string, string][] = [
    [all.films, "film", "films"],
    [all.viewings, "viewing", "viewings"],
    [all.ratings, "rating", "ratings"],
    [all.notes, "note", "notes"],
    [all.others, "other thing", "other things"],
  ];
  const said = (which: keyof Difference, how: string) => {
    const parts = kinds
      .filter(([difference]) => difference[which] > 0)
      .map(([difference, one, many]) => counted(difference[which], one, many));
    return parts.length === 0 ? "" : `${listed(parts)} ${how}. `;
  };
  const text = said("fewer", "fewer than now") + said("more", "more than now") + said("other", "not as now");
  const another = all.of_another
    ? "This is a copy of another watchlist, not an earlier state of yours. "
    : "";
  if (text === "") return `${another}It holds exactly what is there now.`;
  return `${another}${text}What is there now is backed up first, and going back can be undone like any other change.`;
}

const listed = (parts: string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

const ofMany = (done: number, of: number | null) =>
  of === null ? figure(done) : `${figure(done)} of ${figure(of)}`;
const megabytes = (kib: number) => inMegabytes.format((kib * 1024) / 1e6);
const inMegabytes = new Intl.NumberFormat("en", {
  style: "unit",
  unit: "megabyte",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

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
    case "deriving":
      return "Making lists and search anew.";
    case "committing":
      return "Saving it. This cannot be cancelled any more.";
  }
}
