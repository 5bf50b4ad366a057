// Which film is meant by what was typed into the search.

import type { List } from "../state";
import type { Card } from "../types/Card";

export const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The only one found, or the only one of exactly this title; never one that was found by allowing slips. */
export function theOneMeant({ films, readings, near, answered }: List, search: string): Card | undefined {
  const typed = folded(search.trim());
  if (!answered || near || typed === "") return undefined;
  const total = Math.max(films.total, readings.total);
  // An exact title stands first; a second one of the same name beside it.
  const first = [0, 1].flatMap((at) => films.at(at) ?? readings.at(at)?.card ?? []);
  if (total === 1) return first[0];
  const exact = first.filter(({ title, second_title, international_title }) =>
    [title, second_title ?? "", international_title ?? ""].some((name) => folded(name) === typed),
  );
  return exact.length === 1 ? exact[0] : undefined;
}
