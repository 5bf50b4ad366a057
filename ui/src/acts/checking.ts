// Looking at every word, and repairing what is not as it was written.

import { api } from "../api";
import { focusOn } from "../screen";
import type { Failure } from "../types/Failure";
import { words } from "../words/deferred";
import { beginWith } from "./begin";
import { runJob } from "./job";
import { loop } from "./loop";
import { stay } from "./notice";

export async function check() {
  const { state } = loop;
  // Whoever comes back while it is looked at finds it being looked at.
  if (state.jobs.some(({ what }) => what === "check")) return;
  state.checked = null;
  state.repairPreview = null;
  state.unrepaired = null;
  await trying(async () => {
    state.checked = await runJob("check", api.checkWatchlist);
  });
}

/** What would be done is shown before anything is. */
export async function previewRepair() {
  const { state } = loop;
  state.unrepaired = null;
  try {
    state.repairPreview = await runJob("previewRepair", api.previewRepair);
  } catch (failure) {
    const { kind, message } = failure as Failure;
    // The answer stands where it was asked for: what is said above all is not on the screen of a file that is damaged.
    if (kind !== "cancelled") state.unrepaired = message;
  }
  loop.draw();
  // The button was away while it was looked.
  await focusOn(state.repairPreview === null ? ".ask-repair" : "#repair-preview");
}

export async function repair() {
  let done = false;
  await beginWith(async () => {
    const start = await runJob("repair", api.repair);
    done = true;
    return start;
  });
  if (!done) return;
  loop.state.repairPreview = null;
  if (loop.state.notOpen === null) stay(words.repaired);
}

async function trying(what: () => Promise<void>) {
  try {
    await what();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
  loop.draw();
}
