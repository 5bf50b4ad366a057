// The pages of films and collections: asked for, renewed, and left where their film is gone.

import { api } from "../api";
import type { Failure } from "../types/Failure";
import { loop } from "./loop";

/** Rises with every film asked for, so that a late page never lies over a newer one. */
let opening = 0;

/** Opens a film's page; one asked for before it comes no more. */
export function loadPage(film: number) {
  const mine = ++opening;
  return fetchPage(film, () => mine === opening);
}

/** The open page again, unless another one is there by then, or none. */
export const renewPage = (film: number) => fetchPage(film, () => loop.state.page?.card.film === film);

async function fetchPage(film: number, isWanted: () => boolean) {
  try {
    const page = await api.film(film);
    if (isWanted()) loop.state.page = page;
    await Promise.all(page.entries.map((entry) => loadCollection(entry.collection)));
  } catch (failure) {
    if (isWanted()) lacking(film, failure as Failure);
  }
}

/** Undoing what brought a film takes its page away, too: that is no news to whoever undid it. */
function lacking(film: number, failure: Failure) {
  const shown = loop.state.page?.card.film === film;
  if (failure.kind === "refused") leaveFilm(film);
  if (failure.kind !== "refused" || !shown) loop.fail(failure);
}

export function closePage() {
  opening++;
  loop.state.page = null;
}

export async function loadCollection(collection: number, again = false) {
  const { collections } = loop.state;
  if (collections.has(collection) && !again) return;
  try {
    collections.set(collection, await api.collection(collection));
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

/** Nothing leads to a film that is gone. */
export function leaveFilm(film: number) {
  const { state } = loop;
  for (const stop of state.trail.stops)
    if (stop.route.at === "films" && stop.route.film === film) stop.route = { ...stop.route, film: null };
  state.route = state.trail.stops[state.trail.here]?.route ?? state.route;
  state.occasions = state.occasions.filter((occasion) => occasion.card.film !== film);
  if (state.page?.card.film === film) closePage();
}
