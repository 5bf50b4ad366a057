// What opens over the sheet and closes again.

import { loop } from "./loop";

/** Told by a dialog's own `close` event, however it was closed. */
export function dialogClosed({ target }: Event) {
  // It closed because another one came in its place.
  if (!(target as Element).isConnected) return;
  loop.state.dialog = null;
  loop.draw();
}

export function toggleRail() {
  loop.state.railOpen = !loop.state.railOpen;
  loop.draw();
}

/** The introduction of a collection, shown whole or folded again. */
export function readOn(collection: number) {
  loop.state.readOn = loop.state.readOn === collection ? null : collection;
  loop.draw();
}

/** Changes that were undone, shown or folded again, by the newest of them. */
export function unfold(change: number) {
  const { state } = loop;
  const unfolded = new Set(state.unfolded);
  if (!unfolded.delete(change)) unfolded.add(change);
  state.unfolded = unfolded;
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
