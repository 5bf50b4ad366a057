// The person's order of tags, of lists and of living lists in the rail.

import { api } from "../api";
import { type Drag, marker, slotAt } from "../dragging";
import type { Label, LabelKind } from "../route";
import { focusOn } from "../screen";
import { loop } from "./loop";

const orderOf = (kind: LabelKind): number[] => {
  const { tags = [], lists = [], living = [] } = loop.state.labels ?? {};
  if (kind === "tag") return tags.map(({ tag }) => tag);
  return kind === "list" ? lists.map(({ list }) => list) : living.map(({ living }) => living);
};

const keyOf = (item: HTMLElement | undefined) => Number(item?.dataset.label?.split(" ")[1]);

/** Where a line of the rail is found. */
const railLine = (label: Label) => `.rail [data-label="${label}"]`;

/** One place up or down; the focus goes with it. */
export async function moveLabel(kind: LabelKind, key: number, by: 1 | -1) {
  const order = orderOf(kind);
  const to = order.indexOf(key) + by;
  if (to < 0 || to >= order.length) return;
  await moveBefore(kind, key, order[by < 0 ? to : to + 1] ?? null);
}

async function moveBefore(kind: LabelKind, key: number, before: number | null) {
  const act = { tag: api.moveTag, list: api.moveList, living: api.moveLivingList }[kind];
  await loop.change(() => act(key, before));
  await focusOn(`${railLine(`${kind} ${key}`)} a`);
}

export function dragLabel(kind: LabelKind, key: number): Drag {
  const mark = marker();
  let before: number | null | undefined;
  return {
    move(x, y) {
      const items = [...document.querySelectorAll<HTMLElement>(`.rail [data-label^="${kind} "]`)];
      const slot = slotAt(items, x, y);
      if (slot === null) return;
      const next = items[slot];
      const last = items.at(-1);
      // Below the last that is shown there may be more.
      const order = orderOf(kind);
      before = next ? keyOf(next) : (order[order.indexOf(keyOf(last)) + 1] ?? null);
      mark(next ?? last, next ? "before" : "after");
    },
    drop() {
      const order = orderOf(kind);
      const there = order[order.indexOf(key) + 1] ?? null;
      if (before !== undefined && before !== key && before !== there) void moveBefore(kind, key, before);
    },
    end() {
      mark();
    },
  };
}
