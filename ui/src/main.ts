// The loop: an act changes the watchlist, what it changed is fetched again, the window is drawn from the state.

import { render } from "lit";
import { begin } from "./acts/begin";
import { turn } from "./acts/loop";
import { reload } from "./acts/reload";
import { listenToShell } from "./acts/shell";
import { textWasCleaned } from "./acts/writing";
import { whenTextIsCleaned } from "./api";
import { listenToKeys } from "./keys";
import { fresh } from "./state";
import type { Failure } from "./types/Failure";
import { app } from "./views/app";
import { words } from "./words/en";

const state = fresh();
const root = document.getElementById("app") ?? document.body;
let drawing = false;

/** However often it is asked for, the window is drawn once, when the present work is done. */
function draw() {
  if (drawing) return;
  drawing = true;
  queueMicrotask(() => {
    drawing = false;
    render(app(state), root);
  });
}

turn({
  state,
  draw,
  fail,
  async change(act, { quiet = false, say, refused } = {}) {
    try {
      const changed = await act();
      if (changed !== null) {
        await reload(changed);
        const undo = changed.steps.undo;
        state.trouble = null;
        if (say !== undefined) state.notice = { text: say, undo: null, alert: false };
        else if (!quiet && undo !== null) state.notice = { text: words.step(undo), undo, alert: false };
      }
      return null;
    } catch (thrown) {
      const failure = thrown as Failure;
      if (failure.kind === "refused" && refused) refused(failure.message);
      else if (failure.kind === "disk" || !quiet) fail(failure);
      return failure;
    } finally {
      draw();
    }
  },
});

/** Each kind where the person will look for it. Whatever they typed stays on the screen. */
function fail(failure: Failure) {
  if (failure.kind === "not_open") state.notOpen = failure;
  else if (failure.kind === "disk") state.trouble = failure.message;
  else {
    const text = failure.kind === "refused" ? failure.message : words.unexpected(failure.message);
    state.notice = { text, undo: null, alert: true };
  }
  draw();
}

whenTextIsCleaned(textWasCleaned);
listenToKeys(state);
listenToShell();
begin();
