// Fetching the films of the sheet, window by window.

import { api } from "../api";
import { later } from "../parts/deferred";
import { questionOf, shelfRoute, sortKept } from "../route";
import { freshList, type List, type State } from "../state";
import type { Card } from "../types/Card";
import type { Excerpt } from "../types/Excerpt";
import type { Failure } from "../types/Failure";
import type { Start } from "../types/Start";
import type { Windows } from "../windows";
import { loop } from "./loop";

/** Rises with every question, so that a late reply to an older one is dropped. */
let question = 0;
let asked = "";
const fetching = new Set<string>();

/** The windows the present view shows. */
export function windowsShown(state: State): Windows<unknown> {
  const { at } = state.route;
  if (at === "history" || at === "bin" || at === "diary" || at === "bringIn") return state.list[at];
  return state.settings.view === "read" ? state.list.readings : state.list.films;
}

/** Asks for the films of this route, unless they are here already; the old ones stay until the new ones come. */
export async function ask(first = 0) {
  const key = listKey();
  if (key === asked) return false;
  asked = key;
  await fetchAnew(first, first);
  return true;
}

/** Nothing of one sheet's films is left on another, also where they answer to the same question. */
export function beginList() {
  asked = "";
  loop.state.list = freshList();
}

/** The same question again, after an act may have changed its answer. */
export async function askAgain() {
  asked = listKey();
  const { first, last } = loop.state.list.shown;
  await fetchAnew(first, last);
}

/** The first answer comes with `start`, so that the first screen costs one call. */
export function answeredAtStart({ answer }: Start) {
  const { state } = loop;
  const { route } = state;
  // It is of the order that is usual there.
  const usual = route.at === "films" && sortKept(route) === sortKept(shelfRoute(route.shelf));
  if (state.settings.view === "read" || !usual) return;
  asked = listKey();
  state.list = freshList();
  state.list.films.total = answer.total;
  state.list.films.put(answer.first, answer.cards);
  state.list.answered = true;
}

/** The virtual list says which rows it shows; those not here yet are fetched. */
export async function shown(first: number, last: number) {
  const { list } = loop.state;
  list.shown = { first, last };
  const windows = windowsShown(loop.state);
  windows.keepNear(first, last);
  const now = question;
  const missing = windows.missing(first, last).filter((start) => !fetching.has(`${now} ${start}`));
  await Promise.all(
    missing.map(async (start) => {
      const name = `${now} ${start}`;
      fetching.add(name);
      try {
        await fetchWindow(list, start);
        if (now === question) loop.draw();
      } catch (failure) {
        loop.fail(failure as Failure);
      } finally {
        fetching.delete(name);
      }
    }),
  );
}

/** A film's card, if it is on the screen anywhere. */
export function cardOf(film: number): Card | undefined {
  const { list, page } = loop.state;
  if (page?.card.film === film) return page.card;
  for (const card of list.films) if (card.film === film) return card;
  for (const { card } of [...list.readings, ...list.diary]) if (card.film === film) return card;
  return undefined;
}

/** Where a film stands in the list that is shown, as far as that is fetched; -1 where it does not. */
export function indexOf(film: number): number {
  const { list } = loop.state;
  const held = list.films.indexOf((card) => card.film === film);
  return held >= 0 ? held : list.readings.indexOf(({ card }) => card.film === film);
}

function listKey(): string {
  const { route, settings } = loop.state;
  if (route.at !== "films") return JSON.stringify(route);
  return JSON.stringify([questionOf(route), settings.view === "read"]);
}

async function fetchAnew(first: number, last: number) {
  const mine = ++question;
  const next = freshList();
  next.shown = { first, last };
  try {
    await fetchWindow(next, first);
    // The list may have become shorter than where the person had scrolled to.
    const windows = windowsOf(next);
    await Promise.all(windows.missing(first, last).map((start) => fetchWindow(next, start)));
  } catch (failure) {
    if (mine === question) {
      asked = "";
      loop.fail(failure as Failure);
    }
    return;
  }
  if (mine !== question) return;
  next.answered = true;
  loop.state.list = next;
}

function windowsOf(list: List) {
  return windowsShown({ ...loop.state, list });
}

async function fetchWindow(list: List, index: number) {
  const { route, settings } = loop.state;
  if (route.at !== "films") {
    await later((it) => it.fetchElsewhere(list, route, (size) => windowAt(index, size)));
  } else if (settings.view === "read") {
    const { readings } = list;
    const reply = await api.readings(questionOf(route), windowAt(index, readings.size));
    readings.total = reply.total;
    readings.put(reply.first, reply.readings);
    quote(list, reply);
  } else {
    const { films } = list;
    const reply = await api.films(questionOf(route), windowAt(index, films.size));
    films.total = reply.total;
    films.put(reply.first, reply.cards);
    list.capped = reply.capped;
    list.near = reply.near;
    quote(list, reply);
  }
}

/** Kept beside the films, so that they stay when an act puts another card in a film's place. */
function quote(list: List, { excerpts }: { excerpts: Excerpt[] }) {
  for (const excerpt of excerpts) list.excerpts.set(excerpt.film, excerpt);
}

const windowAt = (index: number, size: number) => ({ first: Math.floor(index / size) * size, count: size });
