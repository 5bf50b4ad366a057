// A date being typed: understood by the core, spelled out beside the field before it is taken.

import type { When } from "../state";
import type { Failure } from "../types/Failure";
import type { UnderstoodDate } from "../types/UnderstoodDate";

/** In milliseconds. Whoever types on has made no mistake yet: what is wrong is said, and all is read out, after this. */
const pause = 700;

/** Rises with every text, so that a late reply is dropped; only one field is typed in at a time. */
let asked = 0;
let pausing: ReturnType<typeof setTimeout> | undefined;

/** Hands over what is understood at once, and once more when nothing else was typed for a while. */
export async function understandText(
  text: string,
  ask: (text: string) => Promise<UnderstoodDate>,
  take: (when: When) => unknown,
) {
  const mine = ++asked;
  clearTimeout(pausing);
  const when = await whenOf(text, ask);
  if (mine !== asked) return;
  take(when);
  pausing = setTimeout(() => mine === asked && take({ ...when, paused: true }), pause);
}

/** What it could also mean is taken: that cannot be misunderstood any more. */
export function takeDate(when: When) {
  asked++;
  clearTimeout(pausing);
  return { ...when, paused: true };
}

async function whenOf(text: string, ask: (text: string) => Promise<UnderstoodDate>): Promise<When> {
  try {
    const { date, other, before_film } = await ask(text);
    return { text, paused: false, date, other, beforeFilm: before_film };
  } catch (failure) {
    return { text, paused: false, refused: (failure as Failure).message };
  }
}
