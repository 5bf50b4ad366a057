// A rectangle drawn on the sheet of stamps: what it touches is selected.

import type { Drag } from "../dragging";
import type { VirtualList } from "../parts/virtual-list";
import { choose, selectionNow, selectPlaces } from "./selecting";

interface Point {
  x: number;
  y: number;
}

/** From where the pointer was pressed; `adds`: to what is selected already. */
export function drawBand(list: VirtualList, pressed: Point, adds: boolean): Drag {
  const beside = (adds && selectionNow()) || undefined;
  const band = document.querySelector<HTMLElement>(".band");
  const origin = within(list, pressed);
  let touched = "";
  return {
    move(x, y) {
      const at = within(list, { x, y });
      const box = {
        left: Math.min(origin.x, at.x),
        right: Math.max(origin.x, at.x),
        top: Math.min(origin.y, at.y),
        bottom: Math.max(origin.y, at.y),
      };
      if (band) show(band, list, box);
      const places = touchedBy(list, box);
      const now = JSON.stringify(places);
      if (now === touched) return;
      touched = now;
      if (places.length > 0) void selectPlaces(places, beside);
      else choose(beside ?? null);
    },
    drop() {},
    end() {
      if (band) band.hidden = true;
    },
  };
}

type Box = { left: number; right: number; top: number; bottom: number };

/** In points from the list's corner, which goes with what is scrolled. */
function within(list: VirtualList, { x, y }: Point): Point {
  const { left, top } = list.getBoundingClientRect();
  return { x: x - left, y: y - top };
}

/** Drawn over the sheet, and cut where that ends. */
function show(band: HTMLElement, list: VirtualList, box: Box) {
  const corner = list.getBoundingClientRect();
  const sheet = list.closest(".sheet")?.getBoundingClientRect() ?? corner;
  const inside = (at: number, low: number, high: number) => Math.max(low, Math.min(high, at));
  const left = inside(corner.left + box.left, sheet.left, sheet.right);
  const top = inside(corner.top + box.top, sheet.top, sheet.bottom);
  band.hidden = false;
  for (const [name, points] of [
    ["left", left],
    ["top", top],
    ["width", inside(corner.left + box.right, sheet.left, sheet.right) - left],
    ["height", inside(corner.top + box.bottom, sheet.top, sheet.bottom) - top],
  ] as const)
    band.style.setProperty(name, `${points}px`);
}

/** Where the cells of a list lie, by those that are drawn: all are alike. */
function cellsOf(list: VirtualList) {
  const rows = [...list.querySelectorAll<HTMLElement>(".row")].filter((row) => row.childElementCount > 0);
  const corner = list.getBoundingClientRect();
  const [first, second] = rows;
  const [cell, next] = first?.children ?? [];
  if (first === undefined || cell === undefined) return null;
  const [box, inner] = [first.getBoundingClientRect(), cell.getBoundingClientRect()];
  const below = second?.getBoundingClientRect();
  const apart = Number(second?.dataset.index) - Number(first.dataset.index);
  const down = below === undefined ? box.height : (below.top - box.top) / apart;
  return {
    top: box.top - corner.top - Number(first.dataset.index) * down,
    down,
    along: next === undefined ? inner.width : next.getBoundingClientRect().left - inner.left,
    wide: inner.width,
    high: inner.height,
  };
}

/** The places of the films it touches, row by row. */
export function touchedBy(list: VirtualList, box: Box): [number, number][] {
  const cells = cellsOf(list);
  if (cells === null) return [];
  const { across, count } = list;
  // Between two cells it touches neither.
  const from = (at: number, pitch: number, size: number) => Math.ceil((at - size) / pitch);
  const to = (at: number, pitch: number) => Math.floor(at / pitch);
  const columns = [
    Math.max(0, from(box.left, cells.along, cells.wide)),
    Math.min(across - 1, to(box.right, cells.along)),
  ] as const;
  const first = Math.max(0, from(box.top - cells.top, cells.down, cells.high));
  const last = Math.min(Math.ceil(count / across) - 1, to(box.bottom - cells.top, cells.down));
  const places: [number, number][] = [];
  for (let row = first; row <= last; row++) {
    const start = row * across + columns[0];
    const end = Math.min(count - 1, row * across + columns[1]);
    if (start <= end && columns[0] <= columns[1]) places.push([start, end]);
  }
  return places;
}
