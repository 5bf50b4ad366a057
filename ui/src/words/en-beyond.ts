// Every sentence that is not on the first screen, in English, and all that is: what is fetched later imports this one.

import type { Backup } from "../types/Backup";
import type { BackupReason } from "../types/BackupReason";
import type { Counts } from "../types/Counts";
import type { Difference } from "../types/Difference";
import type { Differences } from "../types/Differences";
import { moment } from "./dates";
import { counted, words as first } from "./en";

export const words = {
  ...first,

  // ---- backups
  backupsIntroduction:
    "Copies of the whole watchlist, each opened and checked before it counts. They are made by themselves, thinned out with age, and you can go back to any of them.",
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
    mending: "before mending",
    asked: "made by you",
  } satisfies Record<BackupReason, string>,
  backupUnreadable: "Cannot be read any more",
  counts: (counts: Counts) =>
    [
      counted(counts.films, "film", "films"),
      counted(counts.viewings, "viewing", "viewings"),
      counted(counts.ratings, "rating", "ratings"),
      counted(counts.notes, "note", "notes"),
    ].join(", "),
  goBackShort: "Go back",
  goBackTo: (backup: Backup) => `Go back to the backup of ${moment(backup.made_at)}`,
  goBack: "Go back now",
  leaveAsIs: "Leave everything as it is",
  differences,
  recovery: "What can take its place",
  recoveryHint:
    "The damaged file is set aside and kept. A backup is checked once more before it takes the place.",
  recoveryNothing: "There is no backup here. The file stays as it is until you decide.",
  replaceShort: "Use this one",
  replaceBy: (backup: Backup) => `Use this one, of ${moment(backup.made_at)}`,
  beginAnew: "Set the file aside and begin an empty watchlist",
};

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
  if (text === "") return "It holds exactly what is there now.";
  return `${text}What is there now is backed up first, and going back can be undone like any other change.`;
}

const listed = (parts: string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
