// What is done when the shell says something unasked.

import { api } from "../api";
import { settle } from "../drafts";
import { rememberHand } from "../hand";
import type { ShellMessage } from "../types/ShellMessage";
import { heardOfBackups } from "./backups";
import { bringGiven } from "./bring-in";
import { dayBegan } from "./day";
import { keepUnsavedFilm } from "./film-form";
import { keepUnsavedLabel } from "./label-form";
import { loop } from "./loop";
import { reload } from "./reload";
import { heardOfExports } from "./take-out";
import { keepUnsaved } from "./viewing";

export async function heardOfShell(message: ShellMessage) {
  if (message === "raised") return;
  if (message === "closing") return beforeClosing();
  if (message === "files_given") return bringGiven();
  if (typeof message === "object" && "day_began" in message) return dayBegan(message.day_began);
  if (typeof message === "object" && "made_anew" in message) {
    await reload(message.made_anew);
    return loop.draw();
  }
  if (message === "exports") return heardOfExports(null);
  if (typeof message === "object" && "export_behind" in message) return heardOfExports(message.export_behind);
  return heardOfBackups(message);
}

/** Text typed a moment ago is kept before the window may close. If the disk refuses, the shell decides. */
async function beforeClosing() {
  rememberHand();
  (document.activeElement as HTMLElement | null)?.blur();
  await Promise.all([settle(), keepUnsaved(), keepUnsavedFilm(), keepUnsavedLabel()]);
  await api.quitReady();
}
