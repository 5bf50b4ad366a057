// What the shell says unasked.

import { api } from "../api";
import { settle } from "../drafts";
import { later } from "../parts/deferred";
import { loop } from "./loop";
import { reload } from "./reload";

export async function listenToShell() {
  try {
    await api.listenToShell(async (message) => {
      if (message === "raised") return;
      if (typeof message === "object" && "made_anew" in message) {
        await reload(message.made_anew);
        return loop.draw();
      }
      if (message !== "closing") return later(({ heardOfBackups }) => heardOfBackups(message));
      // Text typed a moment ago is kept before the window may close. If the disk refuses, the shell decides.
      (document.activeElement as HTMLElement | null)?.blur();
      await settle();
      await api.quitReady();
    });
  } catch {
    // Without the shell's word the core still has every text up to the last quarter of a second.
    loop.draw();
  }
}
