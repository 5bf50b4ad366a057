// What opens over the sheet and closes again.

import { loop } from "./loop";

/** Told by a dialog's own `close` event, however it was closed. */
export function dialogClosed() {
  loop.state.dialog = null;
  loop.draw();
}

export function openPalette() {
  loop.state.dialog = { kind: "palette", typed: "", chosen: 0 };
  loop.draw();
}

export function typeInPalette(typed: string, chosen = 0) {
  if (loop.state.dialog?.kind !== "palette") return;
  loop.state.dialog = { kind: "palette", typed, chosen };
  loop.draw();
}

export function toggleRail() {
  loop.state.railOpen = !loop.state.railOpen;
  loop.draw();
}

/** Until the next start; Settings can keep them away for good. */
export function putAway() {
  loop.state.occasions = [];
  loop.draw();
}

export function dismissTrouble() {
  loop.state.trouble = null;
  loop.draw();
}
