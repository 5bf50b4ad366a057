// The table's columns: which are shown, and in which order, kept as a setting.

import { columnsKept, columnsShown, keptName, type Shown } from "../column-layout";
import { type Column, type ColumnName, columnNamed, columns } from "../columns";
import { type Drag, marker, slotAt } from "../dragging";
import { focusOn } from "../screen";
import { learnDetails } from "./details";
import { loop } from "./loop";
import { set } from "./setting";

/** What is asked of columns to be kept. */
export type Some = Pick<Shown, "column" | "kept" | "width">;

const shelfNow = () => (loop.state.route.at === "films" ? loop.state.route.shelf : "all");

export const shownNow = (): Shown[] => columnsShown(loop.state.settings, shelfNow());

export async function keep(shown: readonly Some[]) {
  await set({ columns: columnsKept(shown) });
  await learnDetails();
}

/** Where they are chosen: those that are shown in their order, then the others. */
const ordered = (there: readonly Column[]) => [
  ...there,
  ...columns.filter((column) => !there.includes(column)),
];

/** The lines as they stand while columns are chosen: one that comes or goes does not move those under the pointer. */
let held: readonly Column[] | null = null;

export const linesOf = (there: readonly Column[]) => held ?? ordered(there);

/** Or lets go of them; moved by one's own hand, they stand in the new order. */
export function holdLines(hold: boolean) {
  held = hold ? ordered(shownNow().map(({ column }) => column)) : null;
  loop.draw();
}

/** One that comes stands where it is offered, after those that are offered before it. */
export async function showColumn(name: ColumnName, isShown: boolean) {
  const others: Some[] = shownNow().filter(({ column }) => column.name !== name);
  const column = columnNamed(name);
  if (isShown && column) {
    const before = columns.slice(0, columns.indexOf(column));
    const last = others.findLastIndex((other) => before.includes(other.column));
    others.splice(last + 1, 0, { column, kept: keptName(name, shelfNow()), width: 0 });
  }
  await keep(others);
  await focusOn(`${choice(name)} input`);
}

const holdAnew = () => held !== null && holdLines(true);

/** The usual ones, as wide as usual. */
export async function columnsAsUsual() {
  await keep([]);
  holdAnew();
  await focusOn("#table-columns input:enabled");
}

/** Where a column is chosen. */
const choice = (name: ColumnName) => `#table-columns [data-column="${name}"]`;

/** One place to the left, or to the right; `part` of its line has the focus then. */
export async function moveColumn(name: ColumnName, by: 1 | -1, part: string) {
  const at = shownNow().findIndex(({ column }) => column.name === name);
  await moveTo(name, by < 0 ? at - 1 : at + 2);
  holdAnew();
  await focusOn(`${choice(name)} ${part}`);
}

/** Before the one that stands at this place now. The title stays the first. */
async function moveTo(name: ColumnName, place: number) {
  const shown = shownNow();
  const at = shown.findIndex(({ column }) => column.name === name);
  if (place < 1 || place > shown.length || place === at || place === at + 1) return;
  const [moved] = shown.splice(at, 1);
  if (moved) shown.splice(place > at ? place - 1 : place, 0, moved);
  await keep(shown);
}

export const headings = () => [...document.querySelectorAll<HTMLElement>('.columns [role="columnheader"]')];

export function dragColumn(name: ColumnName): Drag {
  const mark = marker();
  let before: string | undefined;
  let place: number | null = null;
  return {
    still: true,
    move(x, y) {
      const others = headings().filter(
        ({ dataset, offsetWidth }) => dataset.column !== "title" && offsetWidth > 0,
      );
      const slot = slotAt(others, x, y);
      if (slot === null) return;
      before = others[slot]?.dataset.column;
      const shown = shownNow();
      const at = shown.findIndex(({ column }) => column.name === before);
      place = at < 0 ? shown.length : at;
      mark(others[slot] ?? others.at(-1), others[slot] ? "before" : "after");
    },
    drop() {
      if (place !== null) void moveTo(name, place);
    },
    end() {
      mark();
    },
  };
}
