// Looking at every word, and repairing what is not as it was written.

import { api } from "../api";
import type { Failure } from "../types/Failure";
import { words } from "../words/en-deferred";
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
  await trying(async () => {
    state.checked = await runJob("check", api.checkWatchlist);
  });
}

/** What would be done is shown before anything is. */
export const previewRepair = () =>
  trying(async () => {
    loop.state.repairPreview = await runJob("previewRepair", api.previewRepair);
  });

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
