// Films chosen to be acted on together: those named, or all that answer a question but for those named. Never a whole
// library's keys.

import type { FilmsRoute, Shelf } from "./route";
import { questionOf } from "./route";
import type { Chosen } from "./types/Chosen";
import type { Question } from "./types/Question";

export interface Selection {
  /** Where they were chosen: it holds there alone. */
  shelf: Shelf;
  /** Of what answers this, `films` are left out; without it, `films` are those chosen. */
  question: Question | null;
  films: ReadonlySet<number>;
}

/** More by name would be a library; all of one are chosen by its question. */
export const mostNamed = 5000;

/** Whether these are the films that are shown, in whatever order. */
export const holdsAt = ({ shelf, question }: Selection, route: FilmsRoute) =>
  shelf === route.shelf && (question === null || samples(question) === samples(questionOf(route)));

const samples = ({ conditions, search }: Question) => JSON.stringify([conditions, search]);

export const isIn = ({ question, films }: Selection, film: number) => films.has(film) === (question === null);

export const chosenOf = ({ question, films }: Selection): Chosen =>
  question === null ? { these: [...films] } : { all: { question, but: [...films] } };

/** Of so many that answer the question. */
export const countOf = ({ question, films }: Selection, total: number) =>
  question === null ? films.size : Math.max(0, total - films.size);

/** With these films in it, or without them. */
export function having(selection: Selection, some: Iterable<number>, chosen: boolean): Selection {
  const films = new Set(selection.films);
  for (const film of some)
    if (chosen === (selection.question === null)) films.add(film);
    else films.delete(film);
  return { ...selection, films };
}
