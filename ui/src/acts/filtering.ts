// Choosing what a list is filtered by.

import { api } from "../api";
import { askedOf, type Filters, put, type TagMode, toggled, toggledTag } from "../conditions";
import { type Filtering, type FilterPart, freshFiltering, nothingTyped } from "../filtering";
import { focusOn } from "../screen";
import { dateOf, spanOf } from "../spans";
import type { When } from "../state";
import type { Condition } from "../types/Condition";
import type { Failure } from "../types/Failure";
import { words } from "../words/deferred";
import { countChoices, countNoMore } from "./counting";
import { loop } from "./loop";
import { askFor } from "./navigation";
import { takeDate, understandText } from "./understanding";

export function filteringOf(): Filtering {
  loop.state.filtering ??= freshFiltering();
  return loop.state.filtering;
}

/** What the list is filtered by now, as a date that was typed. */
function whenSeen(): When {
  const { route } = loop.state;
  const span = "filters" in route ? askedOf(route.filters, "seen_in") : undefined;
  if (span === undefined) return nothingTyped();
  const date = dateOf(span);
  return { text: words.spelled(date), paused: true, date, other: null, beforeFilm: null };
}

/** What there is to choose from, as it is now. */
export async function openFilters() {
  const filtering = filteringOf();
  Object.assign(filtering, { when: whenSeen(), job: null, chosen: null });
  loop.draw();
  filtering.counts.clear();
  try {
    const [choices, labels] = await Promise.all([api.choices(), api.labels()]);
    Object.assign(filtering, { choices, labels, known: true });
    loop.draw();
    await countChoices();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

export const closeFilters = countNoMore;

/** A field in which names are completed is left: none are offered any more. */
export function leaveNameField() {
  filteringOf().completing = null;
  loop.draw();
}

export async function changeFilters(change: (filters: Filters) => Filters) {
  const { route } = loop.state;
  if (!("filters" in route)) return;
  await Promise.all([askFor({ filters: change(route.filters) }), countChoices()]);
}

export const toggle = (condition: Condition) => changeFilters((filters) => toggled(filters, condition));

export const putFilter = (name: string, condition: Condition | null) =>
  changeFilters((filters) => put(filters, name, condition));

export const toggleTag = (tag: number) =>
  changeFilters((filters) => toggledTag(filters, filteringOf().tagMode, tag));

export async function clearFilters() {
  filteringOf().when = takeDate(nothingTyped());
  await changeFilters(() => []);
  // The chips and their buttons are gone.
  if (document.activeElement === document.body) await focusOn(".filter > button");
}

export function chooseTagMode(mode: TagMode) {
  filteringOf().tagMode = mode;
  loop.draw();
  void countChoices();
}

export function unfoldPart(part: FilterPart, open: boolean) {
  const filtering = filteringOf();
  const unfolded = new Set(filtering.unfolded);
  if (open) unfolded.add(part);
  else unfolded.delete(part);
  filtering.unfolded = unfolded;
  void countChoices();
}

/** A date or a span as someone writes it: films are asked for once nothing else is typed. */
export function typeSeenIn(text: string) {
  if (text.trim() === "") return takeSeenIn(takeDate(nothingTyped()));
  return understandText(text, (text) => api.understandDate(text, null), takeSeenIn);
}

export function takeSeenIn(when: When) {
  filteringOf().when = when;
  loop.draw();
  if (!when.paused) return;
  if ("refused" in when) return when.text === "" ? putFilter("seen_in", null) : undefined;
  const span = spanOf(when.date);
  return putFilter("seen_in", span && { seen_in: span });
}
