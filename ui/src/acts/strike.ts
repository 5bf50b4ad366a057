// A film is marked as seen: its postmark comes down, once, where the pointer or the key struck.

import type { Changed } from "../types/Changed";
import { loop } from "./loop";

/** The postmark is down long before; only then may the sheet be drawn without it moving again. */
const over = 1000;
/** Where a postmark rests, in parts of a stamp 140 wide, and how far it may come from. */
const resting = { x: 96, y: 38 };
const farthest = 60;

export async function strike(film: number, act: () => Promise<Changed>, event?: MouseEvent) {
  const { state } = loop;
  state.striking = { film, from: fromOf(event) };
  const failure = await loop.change(act);
  setTimeout(() => {
    if (state.striking?.film !== film) return;
    state.striking = null;
    loop.draw();
  }, over);
  return failure;
}

/** A click by a key has no place. */
function fromOf(event: MouseEvent | undefined) {
  const target = event?.target;
  if (!event || event.detail === 0 || !(target instanceof Element)) return null;
  const film = target.closest("[data-film]");
  const stamp = film?.querySelector(".stamp")?.getBoundingClientRect();
  if (!stamp || stamp.width === 0) return null;
  const part = stamp.width / 140;
  const away = (at: number) => Math.max(-farthest, Math.min(farthest, Math.round(at)));
  return {
    x: away((event.clientX - stamp.left) / part - resting.x),
    y: away((event.clientY - stamp.top) / part - resting.y),
  };
}
