// The index beside a long list: which of its marks there is room for, where a key leads, and which one is meant by what is
// typed.

import type { IndexMark } from "./types/IndexMark";
import type { Sort } from "./types/Sort";

/** One part of the strip. */
export interface Slot {
  /** Of which marks it is: of this one, and on to before that. */
  from: number;
  to: number;
  /** A mark, or the year or decade that these marks are of; nothing for those that are skipped, where a dot stands. */
  name: string | null;
}

const year = (mark: string) => mark.slice(0, 4);
const decade = (mark: string) => mark && `${mark.slice(0, 3)}X`;

/** As many as fit, evenly: months become years, and those decades; of anything else every so many are skipped. */
export function thinned(marks: readonly IndexMark[], sort: Sort, room: number): Slot[] {
  const names = marks.map(({ mark }) => mark);
  const coarser = sort === "seen" || sort === "added" ? [year, decade] : [];
  let slots = together(names);
  for (const coarse of coarser) if (slots.length > room) slots = together(names.map(coarse));
  return slots.length > room ? skipping(slots, room) : slots;
}

function together(names: readonly string[]): Slot[] {
  const slots: Slot[] = [];
  names.forEach((name, at) => {
    const last = slots.at(-1);
    if (last?.name === name) last.to = at + 1;
    else slots.push({ from: at, to: at + 1, name });
  });
  return slots;
}

/** The first, the last, and some between, each with a dot before the next: nothing where not even those have room. */
function skipping(slots: readonly Slot[], room: number): Slot[] {
  const named = Math.floor((room + 1) / 2);
  if (named < 2) return [];
  const kept = Array.from({ length: named }, (_, at) => Math.round((at * (slots.length - 1)) / (named - 1)));
  return kept.flatMap((at, nth) => {
    const [slot, next] = [slots[at], slots[kept[nth + 1] ?? -1]];
    if (slot === undefined) return [];
    return next === undefined ? [slot] : [slot, { from: slot.to, to: next.from, name: null }];
  });
}

/** In whose part a place of the list lies. */
export const markAt = (marks: readonly IndexMark[], place: number) =>
  Math.max(
    0,
    marks.findLastIndex(({ first }) => first <= place),
  );

export const slotOf = (slots: readonly Slot[], mark: number) => slots.findIndex(({ to }) => mark < to);

/** Which mark a key leads to; nothing for a key that leads nowhere here. */
export function walked(key: string, mark: number, slots: readonly Slot[]): number | null {
  const last = (slots.at(-1)?.to ?? 1) - 1;
  const slot = slotOf(slots, mark);
  const to = {
    ArrowUp: mark - 1,
    ArrowLeft: mark - 1,
    ArrowDown: mark + 1,
    ArrowRight: mark + 1,
    PageUp: slots[slot - 1]?.from ?? 0,
    PageDown: slots[slot + 1]?.from ?? last,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), last);
}

/** The mark that has most of what is typed at its beginning, the shortest of several such; -1 where none has any of it. */
export function markMeant(marks: readonly string[], typed: string): number {
  const shared = (mark: string) => {
    let at = 0;
    while (at < typed.length && mark[at] === typed[at]) at++;
    return at;
  };
  let meant = -1;
  let most = 1;
  marks.forEach((mark, at) => {
    const has = shared(mark);
    const best = marks[meant];
    if (has > most || (has === most && (best === undefined || mark.length < best.length)))
      [meant, most] = [at, has];
  });
  return meant;
}

/** What is typed, and when the last key of it was pressed, in milliseconds. */
export interface Typed {
  text: string;
  at: number;
}

/** Letters that come within this time are of one word. */
const pause = 1000;

/** With one more key; nothing for a key that writes nothing here. A word begins with a letter or a figure. */
export function typedOn({ text, at }: Typed, key: string, now: number): Typed | null {
  if (key === "Backspace") return { text: [...text].slice(0, -1).join(""), at: now };
  const before = now - at < pause ? text : "";
  const writes = before === "" ? /^[\p{L}\p{N}]$/u : /^[^\p{C}]$/u;
  return writes.test(key) ? { text: before + key, at: now } : null;
}
