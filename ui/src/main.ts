// The loop: an act changes the watchlist, what it changed is fetched again, the window is drawn from the state.

import { render } from "lit";
import { beginWith } from "./acts/begin";
import { turn } from "./acts/loop";
import { say, warn } from "./acts/notice";
import { listenToShell } from "./acts/shell";
import { api, whenTextIsCleaned } from "./api";
import { later } from "./parts/deferred";
import { fresh } from "./state";
import type { Changed } from "./types/Changed";
import type { Failure } from "./types/Failure";
import { app } from "./views/app";
import { words } from "./words/first";
import { speak, system } from "./words/languages";

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
  async change(act, { quiet = false, saying, written, refused } = {}) {
    try {
      const changed = await act();
      if (changed !== null) {
        await later((it) => it.reload(changed, written));
        const undo = changed.steps.undo;
        state.trouble = null;
        if (saying !== undefined) say(saying);
        else if (!quiet && undo !== null && didSomething(changed))
          await later((it) => say(it.words.step(undo), undo));
      }
      return null;
    } catch (thrown) {
      const failure = thrown as Failure;
      if (failure.kind === "refused" && refused) refused(failure.message);
      else if (isTrouble(failure) || !quiet) fail(failure);
      return failure;
    } finally {
      draw();
    }
  },
});

/** An act that leaves everything as it was is no step: the newest one is another, and not what was just done. */
const didSomething = ({ subjects, labels, order, everything }: Changed) =>
  subjects.length > 0 || labels || order || everything;

/** What keeps anything from being saved stays said until something could be. */
const isTrouble = ({ kind }: Failure) => kind === "disk" || kind === "moved" || kind === "damaged";

/** Each kind where the person will look for it. Whatever they typed stays on the screen. */
function fail(failure: Failure) {
  // Said by whoever let it be cancelled.
  if (failure.kind === "cancelled") return;
  if (failure.kind === "not_open") state.notOpen = failure;
  else if (isTrouble(failure)) state.trouble = failure;
  else warn(failure.kind === "refused" ? failure.message : words.unexpected(failure.message));
  draw();
}

// Asked for before there is a word to say anything in: neither waits for the other.
const opened = api.start();
document.documentElement.lang = await speak(localStorage.getItem("language") ?? system());

whenTextIsCleaned(() => later((it) => say(it.words.textCleaned)));
for (const type of [
  "keydown",
  "mousedown",
  "mouseup",
  "contextmenu",
  "auxclick",
  "dragstart",
  "dragover",
  "drop",
  "paste",
])
  addEventListener(type, (event) => later(({ heard }) => heard(event)));
listenToShell();
beginWith(() => opened);
