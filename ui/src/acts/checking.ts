// Looking at every word, and mending what is not as it was written.

import { api } from "../api";
import type { Failure } from "../types/Failure";
import { words } from "../words/en-deferred";
import { beginWith } from "./begin";
import { loop } from "./loop";
import { stay } from "./notice";

export async function check() {
  const { state } = loop;
  state.checked = null;
  state.mended = null;
  loop.draw();
  await trying(async () => {
    state.checked = await api.checkWatchlist();
  });
}

/** What would be done is shown before anything is. */
export const previewMending = () =>
  trying(async () => {
    loop.state.mended = await api.previewMending();
  });

export async function mend() {
  await beginWith(api.mend);
  loop.state.mended = null;
  if (loop.state.notOpen === null) stay(words.mended);
}

async function trying(what: () => Promise<void>) {
  try {
    await what();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
  loop.draw();
}
