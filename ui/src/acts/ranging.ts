// From one film on to another while Shift is held.

import type { VirtualList } from "../parts/virtual-list";
import { bringIntoSight, placeInFocus } from "../screen";
import { windowsShown } from "./list";
import { loop } from "./loop";
import { selectTo } from "./selecting";

const arrows = /^Shift (←|→|↑|↓|Home|End)$/;

/** The list has gone on by itself; where it was, the focus still is. */
export function rangeByKey(stroke: string, { target }: KeyboardEvent) {
  const list = arrows.test(stroke) ? (target as Element).closest<VirtualList>(".sheet virtual-list") : null;
  const from = list && placeInFocus();
  if (list !== null && from !== null && loop.state.route.at === "films") void selectTo(list.current, from);
}

/** Where arrows scroll, Shift with them goes from film to film all the same. */
export function rangeInRead(stroke: string): (() => unknown) | undefined {
  const { state } = loop;
  const by = { "Shift ↑": -1, "Shift ↓": 1 }[stroke];
  const from = by === undefined || state.settings.view !== "read" ? null : placeInFocus();
  if (by === undefined || from === null) return undefined;
  const to = from + by;
  if (to < 0 || to >= windowsShown(state).total) return undefined;
  return () => {
    bringIntoSight(to, true);
    return selectTo(to, from);
  };
}
