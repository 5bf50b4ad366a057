// Copies of the watchlist: which there are, making one, and going back to one.

import { api } from "../api";
import { closeDialog } from "../screen";
import type { Backup } from "../types/Backup";
import type { Failure } from "../types/Failure";
import { words } from "../words/en-beyond";
import { loop } from "./loop";
import { say } from "./notice";

export async function listBackups() {
  try {
    loop.state.backups = await api.backups();
  } catch {
    // Where the folder cannot be read there are none to choose from, and what is wrong with it is said already.
    loop.state.backups = [];
  }
  loop.draw();
}

export async function backUp() {
  await trying(async () => {
    await api.backUp();
    say(words.backedUp);
  });
  await listBackups();
}

export const saveCopy = () =>
  trying(async () => {
    const file = await api.saveCopy();
    if (file !== null) say(words.copySaved(file));
  });

/** What would be different is shown before anything is done. */
export const askToGoBack = (backup: Backup) =>
  trying(async () => {
    const differences = await api.previewBackup(backup.number);
    loop.state.dialog = {
      kind: "question",
      title: words.goBackTo(backup),
      text: words.differences(differences),
      yes: words.goBack,
      no: words.leaveAsIs,
      act: () => goBack(backup),
    };
    loop.draw();
  });

async function goBack(backup: Backup) {
  await loop.change(() => api.restoreBackup(backup.number));
  closeDialog();
  await listBackups();
}

async function trying(what: () => Promise<void>) {
  try {
    await what();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}
