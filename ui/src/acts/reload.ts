// After an act: fetch again exactly what it changed.

import { api } from "../api";
import type { Changed } from "../types/Changed";
import type { Failure } from "../types/Failure";
import { askAgain } from "./list";
import { loop } from "./loop";
import { fetchPictures } from "./pictures";

/** Rises with every film asked for, so that a late page never lies over a newer one. */
let opening = 0;

export async function loadPage(film: number) {
  const mine = ++opening;
  try {
    const page = await api.film(film);
    await fetchPictures([page.card]);
    if (mine === opening) loop.state.page = page;
    await Promise.all(page.entries.map((entry) => loadCollection(entry.collection)));
  } catch (failure) {
    if (mine === opening) loop.fail(failure as Failure);
  }
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

export async function reload(changed: Changed) {
  const { state } = loop;
  state.steps = changed.steps;
  state.library = changed.library;
  const open = state.page?.card.film;
  await Promise.all([
    askAgain(),
    open !== undefined && (changed.everything || changed.films.includes(open)) && loadPage(open),
    ...[...state.collections.keys()]
      .filter((collection) => changed.everything || changed.collections.includes(collection))
      .map((collection) => loadCollection(collection, true)),
  ]);
  countCollections();
}

/** A collection's progress comes with every reply; its page need not be fetched for that. */
function countCollections() {
  const { collections, library } = loop.state;
  for (const { collection, films, seen } of library.collections) {
    const page = collections.get(collection);
    if (page) collections.set(collection, { ...page, films, seen });
  }
}
