// Going from route to route, and finding each one as it was left.

import { type FilmsRoute, type Route, type Shelf, shelfRoute, walk } from "../route";
import { focusFilm, focusNote, focusPage, focusSheet, scrolledTo, scrollSheet } from "../screen";
import { freshList } from "../state";
import { arriveAt } from "./arriving";
import { ask } from "./list";
import { loop } from "./loop";
import { closePage, loadCollection, loadPage } from "./reload";

export async function go(route: Route) {
  remember();
  const { state } = loop;
  const sameSheet = sheetOf(route) === sheetOf(state.route);
  state.trail = walk(state.trail, route);
  await arrive(0);
  if (!sameSheet) scrollSheet(0);
}

export const goToShelf = (shelf: Shelf) => go(shelfRoute(shelf));

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
  await focusFilm(film);
}

/** Another question on the same route: no new stop on the trail, or every letter typed would be one. */
export async function askFor(wish: Partial<Pick<FilmsRoute, "search" | "filters" | "sort" | "descending">>) {
  const { state } = loop;
  if (state.route.at !== "films") return;
  const route = { ...state.route, ...wish };
  state.route = route;
  const stop = state.trail.stops[state.trail.here];
  if (stop) stop.route = route;
  if (await ask()) scrollSheet(0, true);
  loop.draw();
}

async function step(by: number) {
  const { trail } = loop.state;
  const stop = trail.stops[trail.here + by];
  if (!stop) return;
  remember();
  loop.state.trail = { ...trail, here: trail.here + by };
  const left = loop.state.route;
  await arrive(stop.first);
  await scrollSheet(stop.scrolled);
  if (left.at === "films" && left.film !== null && stop.route.at === "films" && stop.route.film === null)
    await focusFilm(left.film);
  else await focusSheet();
}

async function arrive(first: number) {
  const { state } = loop;
  const route = state.trail.stops[state.trail.here]?.route ?? shelfRoute("all");
  if (sheetOf(route) !== sheetOf(state.route)) state.list = freshList();
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
    route.at === "films" && typeof route.shelf === "number" && loadCollection(route.shelf),
  ]);
  loop.draw();
}

function remember() {
  const { trail, list } = loop.state;
  const stop = trail.stops[trail.here];
  if (!stop) return;
  stop.scrolled = scrolledTo();
  stop.first = list.shown.first;
}

/** Places with the same sheet differ only in the film that is open. */
const sheetOf = (route: Route) => (route.at === "films" ? `films ${route.shelf}` : route.at);
