// How wide the table's columns are: by the pointer, which draws their edges, and by keys.

import { columnsKept } from "../column-layout";
import type { ColumnName } from "../columns";
import type { Drag } from "../dragging";
import { headings, keep, type Some, shownNow } from "./columns";
import { loop } from "./loop";
import { set } from "./setting";

/** In points at a text size of 100 %. */
export const narrowest = 48;
export const widest = 960;
/** So far an arrow key moves the edge of a column. */
export const step = 8;

/** As wide as a heading is on the screen; 0 where it gave way. */
const points = (heading: HTMLElement | undefined) =>
  heading === undefined ? 0 : Math.round((heading.getBoundingClientRect().width * 16) / rem());
const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
const headingOf = (name: string) => headings().find(({ dataset }) => dataset.column === name);

export const widthNow = (name: ColumnName) => points(headingOf(name));

/**
 * One with this width. Those before it stay as wide as they are on the screen: else they would take or give some of the room
 * that is left, and its edge would not be where it is drawn to.
 */
function widened(name: ColumnName, width: number): Some[] {
  const shown = shownNow();
  const at = shown.findIndex(({ column }) => column.name === name);
  const bounded = Math.round(Math.max(narrowest, Math.min(widest, width)));
  return shown.map((one, place) => {
    if (place === at) return { ...one, width: bounded };
    return place < at ? { ...one, width: one.width || points(headingOf(one.column.name)) } : one;
  });
}

function draw(shown: readonly Some[]) {
  const { state } = loop;
  state.settings = { ...state.settings, columns: columnsKept(shown) };
  loop.draw();
}

/** `from`: where the pointer took hold of its edge. */
export function dragWidth(name: ColumnName, edge: HTMLElement, from: number): Drag {
  const { settings } = loop.state;
  const width = widthNow(name);
  let dropped = false;
  edge.dataset.drawn = "";
  return {
    still: true,
    move(x) {
      draw(widened(name, width + ((x - from) * 16) / rem()));
    },
    drop() {
      dropped = true;
      void set({ columns: loop.state.settings.columns });
    },
    end() {
      delete edge.dataset.drawn;
      if (dropped) return;
      loop.state.settings = { ...loop.state.settings, columns: settings.columns };
      loop.draw();
    },
  };
}

/** Whether a width is drawn that is not kept yet: while a key is held it changes many times. */
let unkept = false;

export function widen(name: ColumnName, by: number) {
  draw(widened(name, widthNow(name) + by));
  unkept = true;
}

export async function keepWidth() {
  if (!unkept) return;
  unkept = false;
  await set({ columns: loop.state.settings.columns });
}

export async function widthAsUsual(name: ColumnName) {
  unkept = false;
  await keep(shownNow().map((one) => (one.column.name === name ? { ...one, width: 0 } : one)));
}
