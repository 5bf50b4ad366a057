// Down the shelf one film at a time: where the walk is, and what is answered. Each answer is an act of its own.

import { api } from "../api";
import type { BackFill } from "../back-fill";
import { questionOf, shelfRoute } from "../route";
import { filmInFocus, focusOn, focusSheet, selectText, writing } from "../screen";
import { mostNamed } from "../selection";
import type { When } from "../state";
import type { Card } from "../types/Card";
import type { Changed } from "../types/Changed";
import type { Failure } from "../types/Failure";
import type { Question } from "../types/Question";
import { words } from "../words/deferred";
import { clearRating, markSeenOn, rate, toggleWaiting } from "./film";
import { indexOf, windowsShown } from "./list";
import { loop } from "./loop";
import { back, go } from "./navigation";
import { say } from "./notice";
import { takeDate, understandText } from "./understanding";
import { undo } from "./undo";
import { logViewing } from "./viewing";

/** As many as the core gives at once. */
const window = 500;

const unknownDate: When = { text: "", paused: false, date: "", other: null, beforeFilm: null };

/** The films of the present shelf, from the one in focus or the first. */
export async function startBackFill() {
  const { route, settings } = loop.state;
  const shelf = route.at === "films" ? route : shelfRoute("all", settings.sorts);
  const film = filmInFocus() ?? shelf.film;
  const here = film === null || route.at !== "films" ? 0 : Math.max(0, indexOf(film));
  // Of a library that is longer than one walk, it begins here.
  const before = route.at === "films" && windowsShown(loop.state).total > mostNamed ? here : 0;
  try {
    const { films, total } = await filmsFrom(questionOf(shelf), before);
    if (films.length === 0) return say(words.nothingToGoThrough);
    loop.state.backFill = { films, before, total, at: here - before, when: unknownDate, answers: [] };
    await go({ at: "backFill" });
    await focusSheet();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

/** Fetched at once: a shelf that films leave by being answered is no longer the one that was begun with. */
async function filmsFrom(question: Question, before: number) {
  const films: Card[] = [];
  let total = before + 1;
  while (films.length < mostNamed && before + films.length < total) {
    const answer = await api.films(question, { first: before + films.length, count: window });
    total = answer.total;
    films.push(...answer.cards);
    if (answer.cards.length === 0) break;
  }
  return { films, total };
}

export const filmAt = ({ films, at }: BackFill): Card | undefined => films[at];

function change(wish: Partial<BackFill>) {
  const { state } = loop;
  if (state.backFill === null) return;
  state.backFill = { ...state.backFill, ...wish };
  loop.draw();
}

/** Behind the last film is the end, where nothing is asked. */
export function step(by: 1 | -1) {
  const { backFill } = loop.state;
  if (backFill === null) return;
  const last = backFill.films.length;
  const at = Math.max(0, Math.min(last, backFill.at + by));
  change({ at });
  // The button that was pressed is gone there, or does nothing.
  if (at === 0 || at === last) void focusSheet();
}

export function goToAnswered(film: number) {
  const at = loop.state.backFill?.films.findIndex((card) => card.film === film) ?? -1;
  if (at >= 0) change({ at });
}

/** Out of the field of the date, or out of the walk. */
export const leaveBackFill = () => (writing() ? focusSheet() : back());

// ---- what is answered

/** One after the other, however fast keys come: each sees what the one before it did. */
let answering: Promise<unknown> = Promise.resolve();

/** One that went wrong holds up none behind it. */
function inTurn(act: () => Promise<unknown>) {
  answering = answering.then(act, act);
  return answering;
}

function answer(film: number, act: (card: Card) => Promise<Failure | null> | undefined) {
  return inTurn(async () => {
    const card = loop.state.backFill?.films.find((it) => it.film === film);
    const failure = card && (await act(card));
    const { backFill, steps } = loop.state;
    if (failure !== null || backFill === null || steps.undo === null) return;
    change({ answers: [...backFill.answers, { film, change: steps.undo.change }] });
  });
}

const isAnswered = (film: number) => loop.state.backFill?.answers.some((it) => it.film === film) ?? false;

/** On the date that was said. A film seen before is asked when it was seen again, and not by a slip of the key. */
export function seenHere({ film }: Card, event?: MouseEvent) {
  const when = loop.state.backFill?.when;
  if (when === undefined) return undefined;
  if (!("date" in when)) return mend(when);
  return answer(film, (card) => {
    if (card.viewings === 0) return markSeenOn(card, when.date, event);
    if (isAnswered(film)) say(words.seenAlready);
    else void logViewing(card);
    return undefined;
  });
}

/** And on to the next; where it was seen before, only that. */
export function seenAndOn(card: Card) {
  const { backFill } = loop.state;
  if (backFill === null) return undefined;
  if (card.viewings === 0) {
    if (!("date" in backFill.when)) return mend(backFill.when);
    void seenHere(card);
  }
  return step(1);
}

export const rateHere = ({ film }: Card, rating: number) => answer(film, () => rate(film, rating));

export const clearRatingHere = ({ film }: Card) =>
  answer(film, ({ rating }) => (rating === null ? undefined : clearRating(film)));

export const watchlistHere = ({ film }: Card) => answer(film, toggleWaiting);

/** After every answer that was given before it. */
export const undoHere = () => inTurn(undo);

/** After any act: the cards as they are now, and back to the film whose answer was undone. */
export function renewBackFill({ cards, steps }: Changed) {
  const { backFill } = loop.state;
  if (backFill === null) return;
  const now = new Map(cards.map((card) => [card.film, card]));
  const films = backFill.films.map((card) => now.get(card.film) ?? card);
  const newest = steps.undo?.change ?? -1;
  const undone = backFill.answers.find(({ change }) => change > newest);
  const answers = backFill.answers.filter(({ change }) => change <= newest);
  const at = undone === undefined ? backFill.at : films.findIndex(({ film }) => film === undone.film);
  change({ films, answers, at });
}

// ---- when they were seen

const ask = async (text: string) =>
  text.trim() === "" ? { date: "", other: null, before_film: null } : api.understandDate(text, null);

export const takeWhenHere = (when: When) => change({ when });

export const understandWhenHere = (text: string) => understandText(text, ask, takeWhenHere);

export const writeDate = () => selectText("#back-fill-when");

/** By Enter in its field: what is understood holds from here on. */
export async function keepWhenHere(text: string) {
  const { backFill } = loop.state;
  if (backFill === null) return;
  if (backFill.when.text !== text || !("date" in backFill.when)) await understandWhenHere(text);
  const when = loop.state.backFill?.when;
  if (when === undefined) return;
  if (!("date" in when)) return mend(when);
  takeWhenHere(takeDate(when));
  await focusOn(".sheet h1");
}

function mend(when: When) {
  takeWhenHere({ ...when, paused: true });
  return writeDate();
}
