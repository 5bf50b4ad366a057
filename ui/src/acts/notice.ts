// The quiet word after an act. It goes by itself, since Undo stays where it always is.

import type { Step } from "../types/Step";
import { loop } from "./loop";

const stays = 8000;
let fading: ReturnType<typeof setTimeout> | undefined;

export function say(text: string, undo: Step | null = null) {
  loop.state.notice = { text, undo, alert: false };
  later();
  loop.draw();
}

/** Said once, and not to be missed: stays until it is dismissed, or something else is said. */
export function stay(text: string) {
  loop.state.notice = { text, undo: null, alert: false };
  clearTimeout(fading);
  loop.draw();
}

/** Stays until it is read and dismissed, or something else is said. */
export function warn(text: string) {
  loop.state.notice = { text, undo: null, alert: true };
  clearTimeout(fading);
  loop.draw();
}

export function dismissNotice() {
  clearTimeout(fading);
  loop.state.notice = null;
  loop.draw();
}

function later() {
  clearTimeout(fading);
  fading = setTimeout(() => {
    // Not from under a hand or the focus.
    if (document.querySelector(".notice:is(:hover, :focus-within)")) later();
    else dismissNotice();
  }, stays);
}
