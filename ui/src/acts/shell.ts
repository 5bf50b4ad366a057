// What the shell says unasked is heard from the beginning; what is done about it comes with the deferred part.

import { api } from "../api";
import { later } from "../parts/deferred";
import { loop } from "./loop";

export async function listenToShell() {
  try {
    await api.listenToShell((message) => later((it) => it.heardOfShell(message)));
  } catch {
    // Without the shell's word the core still has every text up to the last quarter of a second.
    loop.draw();
  }
}
