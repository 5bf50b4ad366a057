// A film in an order of the person's own, or those selected with it, drawn to another place there.

import { type Drag, marker, slotAt } from "../dragging";
import type { Card } from "../types/Card";
import { cardOf } from "./list";
import { areAlike, moveTo, movingWith } from "./list-order";

export function dragFilm(card: Card): Drag {
  const films = movingWith(card);
  const mark = marker();
  /** The place it would go to. */
  let place: number | null = null;
  return {
    move(x, y) {
      // Beyond those it can move among, the nearest of them is where it goes.
      const items = [...document.querySelectorAll<HTMLElement>(".sheet [data-at]")]
        .filter((item) => isAmong(card, cardOf(Number(item.dataset.film))))
        .sort((one, other) => Number(one.dataset.at) - Number(other.dataset.at));
      const slot = slotAt(items, x, y);
      if (slot === null) {
        place = null;
        return mark();
      }
      // After the last of a row is where the pointer is, not before the first of the next.
      const after = items[slot] === undefined || isBeyond(items[slot - 1], items[slot], x, y);
      const item = after ? items[slot - 1] : items[slot];
      place = Number(item?.dataset.at) + (after ? 1 : 0);
      mark(item, after ? "after" : "before");
    },
    drop() {
      if (place !== null && !Number.isNaN(place)) void moveTo(films, place, card);
    },
    end() {
      mark();
    },
  };
}

const isAmong = (card: Card, other: Card | undefined) => other !== undefined && areAlike(card, other);

/** Whether the pointer is past the one before, in its row, and the next is in another. */
function isBeyond(one: Element | undefined, next: Element, x: number, y: number) {
  const box = one?.getBoundingClientRect();
  if (box === undefined || box.top >= next.getBoundingClientRect().top - 1) return false;
  return y <= box.bottom && x > box.left;
}
