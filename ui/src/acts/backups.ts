// Copies of the watchlist: which there are, making one, and going back to one.

import { api } from "../api";
import { closeDialog } from "../screen";
import type { Backup } from "../types/Backup";
import type { Changed } from "../types/Changed";
import type { Failure } from "../types/Failure";
import type { ShellMessage } from "../types/ShellMessage";
import { words } from "../words/deferred";
import { beginWith } from "./begin";
import { runJob } from "./job";
import { loop } from "./loop";
import { say, stay, warn } from "./notice";

export async function listBackups() {
  const { state } = loop;
  try {
    state.backupStatus = await api.backupStatus();
    state.backups = await api.backups();
    state.unlisted = null;
  } catch (failure) {
    // Not to know of any is not to say that there is none.
    state.unlisted = failure as Failure;
    state.backups = null;
  }
  loop.draw();
}

export async function backUp() {
  await trying(async () => {
    await runJob("backUp", api.backUp);
    say(words.backedUp);
  });
  await listBackups();
}

export const saveCopy = () =>
  trying(async () => {
    const file = await api.saveCopy();
    if (file !== null) say(words.copySaved(file));
  });

/** The folder is asked for by the shell, and never known here but by its name. */
export const chooseSecondFolder = () =>
  trying(async () => {
    const folder = await api.chooseSecondFolder();
    if (folder === null) return;
    await listBackups();
    const behind = loop.state.backupStatus?.second?.trouble;
    if (behind) warn(words.secondFolderBehind(behind.what));
    else say(words.secondFolderChosen(folder));
  });

/** While the watchlist cannot be opened: the folder is listed, and stays the second one. */
export async function lookElsewhere() {
  const { state } = loop;
  try {
    await api.chooseSecondFolder();
    await listBackups();
  } catch (failure) {
    state.unlisted = failure as Failure;
    loop.draw();
  }
}

export const leaveSecondFolder = () =>
  trying(async () => {
    await api.leaveSecondFolder();
    say(words.secondFolderLeft);
    await listBackups();
  });

/** What the shell says of them unasked: each thing once, and to stay until it was read. */
export async function heardOfBackups(
  message: Exclude<
    ShellMessage,
    | "closing"
    | "raised"
    | "files_given"
    | "exports"
    | { export_behind: string }
    | { made_anew: Changed }
    | { day_began: Changed | null }
  >,
) {
  if (message === "rotten") warn(words.rotten);
  else if (message === "reserve_given_up") warn(words.reserveGivenUp);
  else if (message === "backup_spoilt") {
    await listBackups();
    const tried = loop.state.backupStatus?.tried;
    if (tried) warn(words.tried(tried));
  } else if (message !== "backups") {
    if ("backup_failed" in message) warn(words.backupFailed(message.backup_failed));
    else stay(message.second_folder_behind);
  }
  if (loop.state.route.at === "backups") await listBackups();
}

/** What would be different is shown before anything is done. */
export const askToGoBack = (backup: Backup) =>
  trying(async () => {
    const differences = await runJob("previewBackup", (progress) =>
      api.previewBackup(backup.number, progress),
    );
    loop.state.dialog = {
      kind: "confirmation",
      title: words.goBackTo(backup),
      text: words.differences(differences),
      yes: words.goBack,
      no: words.leaveAsIs,
      act: () => goBack(backup),
    };
    loop.draw();
  });

/** In place of a watchlist that cannot be opened. */
export const replaceBy = ({ number }: Backup) =>
  beginWith(() => runJob("goBack", (progress) => api.replaceByBackup(number, progress)));

async function goBack(backup: Backup) {
  // What it is doing is shown where it was asked for.
  closeDialog();
  await loop.change(() => runJob("goBack", (progress) => api.restoreBackup(backup.number, progress)));
  await listBackups();
}

async function trying(what: () => Promise<void>) {
  try {
    await what();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}
