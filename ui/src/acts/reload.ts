// After an act: fetch again exactly what it changed.

import type { Card } from "../types/Card";
import type { Changed } from "../types/Changed";
import { renewBackFill } from "./back-fill";
import { renewImport } from "./bring-in";
import { loadCircumstances } from "./circumstances";
import { renewDetails } from "./details";
import { loadDiary } from "./diary";
import { loadGlimpses } from "./glimpses";
import { renewLabels } from "./labels";
import { askAgain } from "./list";
import { loop } from "./loop";
import { loadCollection, renewPage } from "./pages";
import { loadPerson } from "./people";
import { souvenirOnce } from "./souvenir";
import { understandSearch } from "./typed";

/** `written`: what was saved is on the screen already, in the box it was typed in. */
export async function reload(changed: Changed, written = false) {
  const { state } = loop;
  const before = state.library;
  state.steps = changed.steps;
  state.library = changed.library;
  renewCards(changed.cards);
  renewBackFill(changed);
  const of = (kind: "film" | "collection", key: number) =>
    changed.everything || changed.subjects.some((subject) => subject.kind === kind && subject.key === key);
  const open = state.page?.card.film;
  const others = !written && changed.subjects.length > 0;
  // What the person wrote is shown there, too.
  const showsText = state.settings.view === "read" || state.list.excerpts.size > 0;
  // What is offered to be added may be there now, or gone.
  if (changed.order || changed.everything) void understandSearch(true);
  if (!written) void renewDetails(changed);
  await Promise.all([
    !written && renewLabels(changed),
    (listDiffers(changed) || (showsText && others)) && askAgain(),
    state.route.at === "diary" && loadDiary(),
    state.route.at === "circumstances" && loadCircumstances(),
    state.route.at === "bringIn" && renewImport(),
    open !== undefined && !written && (of("film", open) || ofLabels(changed)) && renewPage(open),
    !written && loadPerson(state.route, true),
    ...[...state.collections.keys()]
      .filter((collection) => !written && of("collection", collection))
      .map((collection) => loadCollection(collection, true)),
  ]);
  countCollections();
  if (!written) void loadGlimpses();
  souvenirOnce(before, state.library);
}

/** Cards come with the reply; the list is asked for again only where its order, or what is in it, may differ. */
const listDiffers = ({ order, everything }: Changed) =>
  order || everything || ["history", "bin", "diary"].includes(loop.state.route.at);

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

/** A film's page names its tags and lists, and its number on them. */
const ofLabels = ({ subjects }: Changed) => subjects.some(({ kind }) => kind === "tag" || kind === "list");
