// Going from place to place, and finding each one as it was left.

import { type FilmsPlace, type Place, type Shelf, shelfPlace, walk } from "../places";
import { focusFilm, focusNote, focusPage, focusSheet, scrolledTo, scrollSheet } from "../screen";
import { freshList } from "../state";
import { arriveAt } from "./arriving";
import { ask } from "./list";
import { loop } from "./loop";
import { closePage, loadCollection, loadPage } from "./reload";

export async function go(place: Place) {
  remember();
  const { state } = loop;
  const sameSheet = sheetOf(place) === sheetOf(state.place);
  state.trail = walk(state.trail, place);
  await arrive(0);
  if (!sameSheet) scrollSheet(0);
}

export const goToShelf = (shelf: Shelf) => go(shelfPlace(shelf));

export const back = () => step(-1);
export const forward = () => step(1);

export async function openFilm(film: number) {
  const { place } = loop.state;
  const from = place.at === "films" ? place : shelfPlace("all");
  if (from.film !== film) await go({ ...from, film });
  await focusPage();
}

export async function openNote(film: number) {
  await openFilm(film);
  await focusNote();
}

export async function closeFilm() {
  const { place } = loop.state;
  if (place.at !== "films" || place.film === null) return;
  const { film } = place;
  await go({ ...place, film: null });
  await focusFilm(film);
}

/** Another question in the same place: no new stop on the trail, or every letter typed would be one. */
export async function askFor(wish: Partial<Pick<FilmsPlace, "search" | "filters" | "sort" | "descending">>) {
  const { state } = loop;
  if (state.place.at !== "films") return;
  const place = { ...state.place, ...wish };
  state.place = place;
  const stop = state.trail.stops[state.trail.here];
  if (stop) stop.place = place;
  if (await ask()) scrollSheet(0, true);
  loop.draw();
}

async function step(by: number) {
  const { trail } = loop.state;
  const stop = trail.stops[trail.here + by];
  if (!stop) return;
  remember();
  loop.state.trail = { ...trail, here: trail.here + by };
  const left = loop.state.place;
  await arrive(stop.first);
  await scrollSheet(stop.scrolled);
  if (left.at === "films" && left.film !== null && stop.place.at === "films" && stop.place.film === null)
    await focusFilm(left.film);
  else await focusSheet();
}

async function arrive(first: number) {
  const { state } = loop;
  const place = state.trail.stops[state.trail.here]?.place ?? shelfPlace("all");
  if (sheetOf(place) !== sheetOf(state.place)) state.list = freshList();
  state.place = place;
  state.railOpen = false;
  state.rating = null;
  state.menu = null;
  const film = place.at === "films" ? place.film : null;
  if (film === null) closePage();
  await Promise.all([
    ask(first),
    film !== null && state.page?.card.film !== film && loadPage(film),
    arriveAt(place),
    place.at === "films" && typeof place.shelf === "number" && loadCollection(place.shelf),
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
const sheetOf = (place: Place) => (place.at === "films" ? `films ${place.shelf}` : place.at);
