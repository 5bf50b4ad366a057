// A walk down a shelf, one film at a time, for whoever sits down with thirty years of films.

import type { When } from "./state";
import type { Card } from "./types/Card";

export interface BackFill {
  /** The films as they stood on the shelf when the walk began: one that leaves it by an answer stays here. */
  films: Card[];
  /** How many there were before the first of these, and in all. */
  before: number;
  total: number;
  /** Which one it is at; behind the last, it is at its end. */
  at: number;
  /** When the films marked as seen were seen: said once for the whole walk. */
  when: When;
  /** What was answered, oldest first, each with the change it made. */
  answers: readonly { film: number; change: number }[];
}

/** Films that were answered last, newest first, each once. */
export function answered({ answers, films }: BackFill, most: number): Card[] {
  const keys = [...new Set(answers.map(({ film }) => film).reverse())].slice(0, most);
  return keys.flatMap((key) => films.find(({ film }) => film === key) ?? []);
}
