// One film by lot, from whatever the shelf and its filters leave.

import { api } from "../api";
import { questionOf, shelfRoute } from "../route";
import { closeDialog, focusOn } from "../screen";
import type { Card } from "../types/Card";
import type { Failure } from "../types/Failure";
import type { Question } from "../types/Question";
import { words } from "../words/deferred";
import { loop } from "./loop";
import { openFilm } from "./navigation";
import { say } from "./notice";
import { toggleRunning } from "./running";

const dialogOf = () => (loop.state.dialog?.kind === "surprise" ? loop.state.dialog : null);

/** Where no films are shown, from those that wait. */
export function surprise() {
  const { route } = loop.state;
  return draw(questionOf(route.at === "films" ? route : shelfRoute("waiting")));
}

/** The letter that lies there goes, and another one comes. */
export async function anotherOne() {
  const dialog = dialogOf();
  if (dialog !== null) await draw(dialog.question, dialog.card);
}

async function draw(question: Question, instead: Card | null = null) {
  try {
    const { total } = await api.films(question, { first: 0, count: 1 });
    const card = total === 0 ? undefined : await drawnOf(question, total);
    // Somebody may have closed it in the meantime.
    if (instead !== null && dialogOf()?.card !== instead) return;
    if (card === undefined) {
      closeDialog();
      return say(words.nothingToDraw);
    }
    loop.state.tonight = { ...loop.state.tonight, drawn: card.film };
    loop.state.dialog = { kind: "surprise", question, total, card, opened: false };
    loop.draw();
    await focusOn("dialog.surprise .first");
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

/** Never the same twice in a row, unless there is no other. */
async function drawnOf(question: Question, total: number): Promise<Card | undefined> {
  const at = Math.floor(Math.random() * total);
  const card = await cardAt(question, at);
  const again = card === undefined || card.film === loop.state.tonight.drawn;
  return again && total > 1 ? cardAt(question, (at + 1) % total) : card;
}

const cardAt = async (question: Question, first: number) =>
  (await api.films(question, { first, count: 1 })).cards[0];

export async function openLetter() {
  const dialog = dialogOf();
  if (dialog === null) return;
  dialog.opened = true;
  loop.draw();
  await focusOn("dialog.surprise h3");
}

export async function takeDrawn() {
  const dialog = dialogOf();
  if (dialog === null) return;
  closeDialog();
  await openFilm(dialog.card.film);
}

export function runDrawn() {
  const dialog = dialogOf();
  if (dialog !== null) toggleRunning(dialog.card.film);
}
