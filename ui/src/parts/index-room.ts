// Where the index has room: in the margin beside a list, so that it stays where it is however far that is scrolled.

import type { VirtualList } from "./virtual-list";

/** In points of the window; not high at all beside a list that shows as a whole. */
export interface Room {
  left: number;
  top: number;
  high: number;
}

export const noRoom: Room = { left: 0, top: 0, high: 0 };

/** In a part of what shows: beginning any lower, beside a tall head, there would be room for too few marks. */
const lowest = 0.4;
/** What is left free below, in points. */
const below = 12;

export function roomBeside(list: VirtualList, scroller: Element): Room {
  const { left, top } = scroller.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height, scrollTop } = scroller;
  if (list.offsetHeight <= height) return noRoom;
  // Where the list begins before anything is scrolled.
  const begins = list.getBoundingClientRect().top - top + scrollTop;
  const from = Math.min(Math.max(begins, list.stuck()), height * lowest);
  const margin = Number.parseFloat(getComputedStyle(scroller).paddingRight);
  return {
    left: left + width - margin,
    top: top + from,
    high: Math.max(0, Math.floor(height - from - below)),
  };
}

export const differs = (one: Room, other?: Room) =>
  one.left !== other?.left || one.top !== other.top || one.high !== other.high;
