// The index beside a long list: asked for late, and where what is typed in it leads.

import { api } from "../api";
import { markMeant } from "../list-index";
import type { Failure } from "../types/Failure";
import type { IndexMark } from "../types/IndexMark";
import type { Question } from "../types/Question";
import { words } from "../words/deferred";
import { markSaid, markTyped } from "../words/index-marks";
import { loop } from "./loop";
import { folded } from "./meant";
import { cardAt } from "./neighbours";

/** In milliseconds: the films themselves come first. */
const late = 150;

/** Each rises with what is asked, so that a late reply to what was asked before is dropped. */
let asks = 0;
let typings = 0;

/** Nothing where something else was asked for since. */
export async function marksOf(question: Question): Promise<IndexMark[] | null> {
  const mine = ++asks;
  await new Promise((resolve) => setTimeout(resolve, late));
  if (mine !== asks) return null;
  // What cannot be fetched is not shown: the list is there without it.
  const marks = await api.listIndex(question).catch(() => []);
  return mine === asks ? marks : null;
}

/** Where what was typed leads, if anywhere, and what is said of that. */
export interface Led {
  place: number | null;
  said: string;
}

export const typeNoMore = () => {
  typings++;
};

/** To the film whose title goes on from what is typed; where there is none, to the mark that begins so. Nothing where more
 * was typed since. */
export async function whereTyped(
  question: Question,
  marks: readonly IndexMark[],
  typed: string,
): Promise<Led | null> {
  const mine = ++typings;
  try {
    const place = await api.listPlace(question, typed);
    const card = place === null ? undefined : await cardAt(place);
    if (mine !== typings) return null;
    if (place === null) return toMark(question, marks, typed);
    return { place, said: card === undefined ? "" : words.indexLedTo(typed, words.titleAndYear(card)) };
  } catch (failure) {
    if (mine === typings) loop.fail(failure as Failure);
    return null;
  }
}

function toMark({ sort }: Question, marks: readonly IndexMark[], typed: string): Led {
  const nowhere = { place: null, said: words.indexLedNowhere(typed) };
  // Whoever has typed on is past the letter it began with.
  if (sort === "title" && [...typed].length > 1) return nowhere;
  const written = marks.map(({ mark }) => markTyped(sort, mark).toLowerCase());
  const exact = markMeant(written, typed.toLowerCase());
  const at = exact >= 0 ? exact : markMeant(written.map(folded), folded(typed));
  const mark = marks[at];
  return mark ? { place: mark.first, said: words.indexLedTo(typed, markSaid(sort, mark.mark)) } : nowhere;
}

const strip = () => document.querySelector<HTMLElement>("index-strip [role=slider]");

/** Whether there is one, and it is not covered. */
export const hasIndex = () => strip()?.checkVisibility({ visibilityProperty: true }) ?? false;

export const focusIndex = () => strip()?.focus({ preventScroll: true });
