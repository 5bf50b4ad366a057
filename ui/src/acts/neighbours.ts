// From the opened film to the one before it in the list, or the one after.

import { api } from "../api";
import { questionOf } from "../route";
import { bringIntoSight } from "../screen";
import type { List } from "../state";
import type { Card } from "../types/Card";
import type { Failure } from "../types/Failure";
import { indexOf } from "./list";
import { loop } from "./loop";
import { openFilm } from "./navigation";

const total = ({ films, readings }: List) => Math.max(films.total, readings.total);

/** Whether there is a film before, and one after; neither of a film that is not in the list. */
export function neighbours(film: number): { before: boolean; after: boolean } {
  const here = indexOf(film);
  return { before: here > 0, after: here >= 0 && here + 1 < total(loop.state.list) };
}

/** Nothing at either end, and where the film is not in the list that is shown. */
export async function turnPage(by: 1 | -1) {
  const { route, list } = loop.state;
  if (route.at !== "films" || route.film === null) return;
  const here = indexOf(route.film);
  const next = here + by;
  if (here < 0 || next < 0 || next >= total(list)) return;
  try {
    const card = await cardAt(next);
    // Somebody may have gone elsewhere in the meantime.
    if (card === undefined || loop.state.route !== route) return;
    await openFilm(card.film);
    bringIntoSight(next);
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

/** The film at this place of the list that is shown; asked for, if it is not here. */
export async function cardAt(index: number): Promise<Card | undefined> {
  const { route, list } = loop.state;
  const held = list.films.at(index) ?? list.readings.at(index)?.card;
  if (held !== undefined || route.at !== "films") return held;
  return (await api.films(questionOf(route), { first: index, count: 1 })).cards[0];
}
