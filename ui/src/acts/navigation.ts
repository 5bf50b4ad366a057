// Going from route to route, and finding each one as it was left.

import { type FilmsRoute, type Route, type Shelf, shelfRoute, sortKept, sortKey } from "../route";
import {
  filmInFocus,
  focusFilm,
  focusFirstFilm,
  focusNote,
  focusOn,
  focusPage,
  focusSearch,
  focusSheet,
  goToFirst,
  goToPlace,
  laidOut,
  letGoOfPlace,
  sheetPlace,
} from "../screen";
import { walk } from "../trail";
import { arriveAt } from "./arriving";
import { loadDiary } from "./diary";
import { livingOf, loadListPage } from "./labels";
import { ask, beginList, windowsShown } from "./list";
import { loop } from "./loop";
import { theOneMeant } from "./meant";
import { closePage, loadCollection, loadPage } from "./pages";
import { loadPerson } from "./people";
import { set } from "./setting";
import { understandSearch } from "./typed";

export async function go(route: Route) {
  remember();
  const { state } = loop;
  const sameSheet = sheetOf(route) === sheetOf(state.route);
  state.trail = walk(state.trail, route);
  await arrive(0);
  if (!sameSheet) goToPlace({ scrolled: 0 });
}

export const goToShelf = (shelf: Shelf) =>
  go({ ...shelfRoute(shelf, loop.state.settings.sorts), filters: livingOf(shelf)?.conditions ?? [] });

export const back = () => step(-1);
export const forward = () => step(1);

export async function openFilm(film: number) {
  const { route } = loop.state;
  const from = route.at === "films" ? route : shelfRoute("all");
  if (from.film !== film) await go({ ...from, film });
  await focusPage();
}

export async function openNote(film: number) {
  await openFilm(film);
  await focusNote();
}

export async function closeFilm() {
  const { route } = loop.state;
  if (route.at !== "films" || route.film === null) return;
  const { film } = route;
  await go({ ...route, film: null });
  if (!(await focusFilm(film))) await focusSheet();
}

/** Another question on the same route: no new stop on the trail, or every letter typed would be one. */
export async function askFor(wish: Partial<Pick<FilmsRoute, "search" | "filters" | "sort" | "descending">>) {
  const { state } = loop;
  if (!("filters" in state.route)) return;
  const route = { ...state.route, ...wish };
  state.route = route;
  const stop = state.trail.stops[state.trail.here];
  if (stop) stop.route = route;
  const [isAnother] = await Promise.all([ask(), route.at === "diary" && loadDiary()]);
  if (isAnother) goToFirst();
  loop.draw();
  if (route.at !== "films" || (wish.sort === undefined && wish.descending === undefined)) return;
  const { sorts } = state.settings;
  await set({ sorts: { ...sorts, [sortKey(route.shelf)]: sortKept(route) } });
}

/** The search box, or on a screen without one that of all films. */
export async function search() {
  if (focusSearch()) return;
  await goToShelf("all");
  await laidOut();
  focusSearch();
}

let asking: Promise<unknown> = Promise.resolve();
/** What is typed into the search box. */
export function searchFor(search: string) {
  asking = Promise.all([understandSearch(false, search), askFor({ search })]);
}

/** From the search box: down into the films, or to adding one where there are none; by Enter to the one that is meant, if it
 * is certain which. */
export async function leaveSearch({ open }: { open: boolean }) {
  await asking;
  const { list, route } = loop.state;
  if (route.at !== "films") return;
  const meant = open ? theOneMeant(list, route.search) : undefined;
  if (meant !== undefined) await openFilm(meant.film);
  else if (windowsShown(loop.state).total > 0) focusFirstFilm();
  else await focusOn(".add-line button");
}

async function step(by: number) {
  const { trail } = loop.state;
  const stop = trail.stops[trail.here + by];
  if (!stop) return;
  remember();
  loop.state.trail = { ...trail, here: trail.here + by };
  const left = loop.state.route;
  await arrive(stop.first);
  await goToPlace(stop.place);
  const { route } = stop;
  if (route.at === "films" && route.film !== null) return focusPage();
  const closed = left.at === "films" && route.at === "films" ? left.film : null;
  const hand = closed ?? stop.hand;
  if (!hand || !(await focusFilm(hand))) await focusSheet();
}

async function arrive(first: number) {
  const { state } = loop;
  const route = state.trail.stops[state.trail.here]?.route ?? shelfRoute("all");
  if (sheetOf(route) !== sheetOf(state.route)) {
    beginList();
    letGoOfPlace();
  }
  state.route = route;
  state.railOpen = false;
  state.rating = null;
  state.menu = null;
  const film = route.at === "films" ? route.film : null;
  if (film === null) closePage();
  await Promise.all([
    ask(first),
    film !== null && state.page?.card.film !== film && loadPage(film),
    arriveAt(route),
    loadPerson(route),
    route.at === "films" && typeof route.shelf === "number" && loadCollection(route.shelf),
    route.at === "films" && loadListPage(route.shelf),
  ]);
  loop.draw();
}

function remember() {
  const { trail, list } = loop.state;
  const stop = trail.stops[trail.here];
  if (!stop) return;
  stop.place = sheetPlace();
  stop.first = list.shown.first;
  stop.hand = filmInFocus();
}

/** Places with the same sheet differ only in the film that is open. */
export function sheetOf(route: Route) {
  if (route.at === "films") return `films ${JSON.stringify(route.shelf)}`;
  return route.at === "bringIn" ? `bringIn ${route.ledger}` : route.at;
}
