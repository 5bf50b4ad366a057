// After an act: fetch again exactly what it changed.

import { api } from "../api";
import type { Card } from "../types/Card";
import type { Changed } from "../types/Changed";
import type { Failure } from "../types/Failure";
import { askAgain } from "./list";
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
    if (isWanted()) loop.fail(failure as Failure);
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

/** `written`: what was saved is on the screen already, in the box it was typed in. */
export async function reload(changed: Changed, written = false) {
  const { state } = loop;
  state.steps = changed.steps;
  state.library = changed.library;
  renewCards(changed.cards);
  const of = (kind: "film" | "collection", key: number) =>
    changed.everything || changed.subjects.some((subject) => subject.kind === kind && subject.key === key);
  const open = state.page?.card.film;
  const others = !written && changed.subjects.length > 0;
  await Promise.all([
    (listDiffers(changed) || (state.settings.view === "read" && others)) && askAgain(),
    open !== undefined && !written && of("film", open) && renewPage(open),
    ...[...state.collections.keys()]
      .filter((collection) => !written && of("collection", collection))
      .map((collection) => loadCollection(collection, true)),
  ]);
  countCollections();
}

/** Cards come with the reply; the list is asked for again only where its order, or what is in it, may differ. */
const listDiffers = ({ order, everything }: Changed) =>
  order || everything || loop.state.route.at === "history";

function renewCards(cards: Card[]) {
  if (cards.length === 0) return;
  const { list, page } = loop.state;
  const now = new Map(cards.map((card) => [card.film, card]));
  list.films.renew((card) => now.get(card.film));
  list.readings.renew((reading) => {
    const card = now.get(reading.card.film);
    return card && { ...reading, card };
  });
  const card = page && now.get(page.card.film);
  if (card) loop.state.page = { ...page, card };
}

/** A collection's progress comes with every reply; its page need not be fetched for that. */
function countCollections() {
  const { collections, library } = loop.state;
  for (const { collection, films, seen } of library.collections) {
    const page = collections.get(collection);
    if (page) collections.set(collection, { ...page, films, seen });
  }
}
