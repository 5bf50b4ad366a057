// Filtering by a place, or by someone films were seen with: a name is typed, completed, and taken.

import { api } from "../api";
import { calledAs, conditionOf } from "../circumstances";
import { added } from "../conditions";
import type { Circumstance } from "../types/Circumstance";
import { completeIn, completions } from "./completing";
import { changeFilters, filteringOf } from "./filtering";
import { loop } from "./loop";

export const fieldOf = (circumstance: Circumstance) => `filter-${circumstance}`;

export const completeCircumstance = (circumstance: Circumstance, typed: string, wanted?: boolean) =>
  completeIn(filteringOf(), fieldOf(circumstance), completions(circumstance), typed, wanted);

export function takeCircumstance(circumstance: Circumstance, name: string) {
  filteringOf().completing = null;
  loop.draw();
  return changeFilters((filters) => added(filters, conditionOf(circumstance, name)));
}

/** By Enter without choosing: the one that is called so, or the only one that goes on from there. */
export async function takeTyped(circumstance: Circumstance, typed: string) {
  const names = await api.completions(circumstance, typed).catch(() => []);
  const lines = names.map((name) => ({ name }));
  const meant = calledAs(lines, typed) ?? (lines.length === 1 ? lines[0] : undefined);
  if (meant !== undefined) await takeCircumstance(circumstance, meant.name);
}
