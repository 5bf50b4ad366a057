// What is searched for, understood as a film that could be added.

import { api } from "../api";
import type { Card } from "../types/Card";
import type { FilmDraft } from "../types/FilmDraft";
import type { TypedFilm } from "../types/TypedFilm";
import { loop } from "./loop";
import { folded } from "./meant";

/** Rises with every text, so that a late reply to an older one is dropped. */
let question = 0;

const searched = () => {
  const { route } = loop.state;
  return route.at === "films" ? route.search : "";
};

/** `again`: other films may be there by now. */
export async function understandSearch(again = false, search = searched()) {
  const { state } = loop;
  if (state.typed?.search === search && !again) return;
  const mine = ++question;
  const { list } = state;
  const film = await understood(search);
  if (mine !== question) return;
  state.typed = film && { ...film, search };
  // It is drawn with the films that were found, once they come.
  if (state.list !== list) loop.draw();
}

/** One line, as a film; nothing of none, and of what the core does not take: the search itself says what is wrong. */
export async function understood(line: string): Promise<TypedFilm | null> {
  if (line.trim() === "") return null;
  return api.typedFilms(line).then(
    ([film]) => film ?? null,
    () => null,
  );
}

/** Whether one of these is exactly that title, and of that year where one is said. */
export function isAmong(cards: Iterable<Card>, { title, year }: FilmDraft): boolean {
  const wanted = folded(title.trim());
  if (wanted === "") return false;
  for (const { title, second_title, international_title, year: made } of cards) {
    const titles = [title, second_title ?? "", international_title ?? ""].map(folded);
    if (titles.includes(wanted) && (year === null || year === made)) return true;
  }
  return false;
}

/** Exact titles stand among the first; in another order the core still knows of a twin. */
const looked = 60;

/** The film that the foot of the list offers to add; nothing where it is among those that were found. */
export function offered(): TypedFilm | null {
  const { typed, list } = loop.state;
  if (typed === null || searched().trim() === "" || !list.answered) return null;
  const { films, readings } = list;
  const found = Array.from({ length: looked }, (_, at) => films.at(at) ?? readings.at(at)?.card);
  return isAmong(
    found.filter((card) => card !== undefined),
    typed.draft,
  )
    ? null
    : typed;
}
