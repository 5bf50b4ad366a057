// What a table and a list say of films beside their cards: asked for where the list rests, in one question for the films
// that are on the screen. Rows draw at once from their cards, and fill in.

import { api } from "../api";
import { columnsShown } from "../column-layout";
import type { Changed } from "../types/Changed";
import type { Details } from "../types/Details";
import { listShown } from "./labels";
import { shown } from "./list";
import { loop } from "./loop";

/** In milliseconds: what flies past is not asked for. */
const rest = 150;
let resting: ReturnType<typeof setTimeout> | undefined;

/** Of so many films they are kept: several screens, and never a library. */
const most = 500;

/** Of which list remarks are known; nothing elsewhere. */
let list: number | null = null;
/** The films of which they are known, or on their way, with the question that brings them. */
let asked = new Map<number, object>();

export const detailsOf = (film: number): Details | undefined => loop.state.details.get(film);

/** Nothing on a film of any other list. */
export const remarkOn = (film: number) => (isSame() && detailsOf(film)?.remark) || "";

/** Whether there is any: then each row has room for one. */
export const hasRemarks = () =>
  listShown() !== undefined && [...loop.state.details.keys()].some((film) => remarkOn(film) !== "");

const listNow = () => listShown()?.list ?? null;
const isSame = () => list !== null && list === listNow();

/** As a list says which of its rows it shows. */
export async function shownWithDetails(first: number, last: number) {
  await shown(first, last);
  clearTimeout(resting);
  resting = setTimeout(learnDetails, rest);
}

/** What an act changed is asked for again; until that is there, it stays as it was. */
export function renewDetails({ subjects, everything, labels }: Changed) {
  if (everything || labels) asked = new Map();
  for (const { kind, key } of subjects) if (kind === "film") asked.delete(key);
  return learnDetails();
}

export async function learnDetails() {
  const { state } = loop;
  const of = listNow();
  if (of !== list) {
    list = of;
    asked = new Map();
    state.details = new Map();
  }
  const films = isShown() ? filmsOnScreen().filter((film) => !asked.has(film)) : [];
  if (films.length === 0) return;
  for (const film of films) asked.set(film, films);
  // Whatever keeps them away is said by whatever else is asked; then they are asked for again where the list rests next.
  const answer = await api.details(films, of).catch(() => null);
  const ours = (film: number) => asked.get(film) === films;
  if (answer === null) for (const film of films.filter(ours)) asked.delete(film);
  else keep(answer.filter(({ film }) => ours(film)));
}

/** Those asked for last stay. */
function keep(answer: Details[]) {
  const { details } = loop.state;
  for (const one of answer) {
    details.delete(one.film);
    details.set(one.film, one);
  }
  for (const film of details.keys()) {
    if (details.size <= most) break;
    details.delete(film);
    asked.delete(film);
  }
  loop.draw();
}

/** Whether anything of it is drawn here. */
function isShown() {
  const { route, settings } = loop.state;
  if (route.at !== "films" || settings.view === "stamps") return false;
  if (list !== null) return true;
  if (settings.view === "read") return route.shelf === "waiting";
  return columnsShown(settings, route.shelf).some(({ column }) => column.beside);
}

function filmsOnScreen(): number[] {
  const { films, readings, shown } = loop.state.list;
  const places = Array.from({ length: shown.last - shown.first + 1 }, (_, at) => shown.first + at);
  return places
    .map((at) => (films.at(at) ?? readings.at(at)?.card)?.film)
    .filter((film) => film !== undefined);
}
