// Films put in another order of the person's own: one place on by a key, or where a pointer lets them go.

import { bringIntoSight } from "../screen";
import type { Card } from "../types/Card";
import type { Failure } from "../types/Failure";
import { cardOf, indexOf, windowsShown } from "./list";
import { loop } from "./loop";
import { cardAt } from "./neighbours";
import { say } from "./notice";
import { ownOrder, whyUnmoved } from "./own-order";
import { isSelected, selectionNow } from "./selecting";

/** Whether the order that is shown lets the one film move past the other. */
export function areAlike(one: Card, other: Card): boolean {
  const order = ownOrder();
  const block = order?.block(one) ?? null;
  return block !== null && block === order?.block(other);
}

/** Whether a film has any place in an order of the person's own here. */
export const canMove = (card: Card) => areAlike(card, card);

/** Where it cannot. */
export function sayUnmoved(card: Card) {
  const why = whyUnmoved(card);
  if (why !== undefined) say(why);
}

/** Whether films are numbered, and stand as they are. */
export const isNumbered = () => ownOrder()?.numbered === true;

/** Those that move with a film: the others that are selected and can go where it goes, in the order they stand in. */
export function movingWith(card: Card): number[] {
  const selection = selectionNow();
  if (selection === null || selection.question !== null || !isSelected(card.film)) return [card.film];
  const place = (one: number) => {
    const at = indexOf(one);
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  // Of those whose cards are not here the core says whether they can.
  return [...selection.films]
    .filter((film) => areAlike(card, cardOf(film) ?? card))
    .sort((one, other) => place(one) - place(other));
}

/** One place towards the beginning, or the end. */
export async function moveFilm(card: Card, by: 1 | -1) {
  const order = ownOrder();
  const films = movingWith(card);
  const held = films.map(indexOf).filter((at) => at >= 0);
  if (order === undefined || held.length === 0) return;
  const place = by < 0 ? Math.min(...held) - 1 : Math.max(...held) + 2;
  if (!(await moveTo(films, place, card))) say(order.noFarther(by < 0, card));
}

/** Before the film that stands at this place now, or behind the one before it; the focus stays on `card`. False where
 * neither lets it past. */
export async function moveTo(films: number[], place: number, card: Card): Promise<boolean> {
  const order = ownOrder();
  if (order === undefined) return false;
  const { total } = windowsShown(loop.state);
  const cardThere = async (at: number) => (at >= 0 && at < total ? await cardAt(at) : undefined);
  const isAmong = (other: Card | undefined) => other !== undefined && areAlike(card, other);
  let to = place;
  try {
    let next = await cardThere(to);
    // Those that move are no place to go to.
    while (next !== undefined && films.includes(next.film)) next = await cardThere(++to);
    const before = isAmong(next) ? next : undefined;
    if (before === undefined && !isAmong(await cardThere(to - 1))) return false;
    if (isThere(films.map(indexOf), to)) return true;
    const passed = films.filter((one) => indexOf(one) >= 0 && indexOf(one) < to).length;
    const failure = await loop.change(() => order.move(films, before?.film ?? null));
    if (failure === null) bringIntoSight(to - passed + films.indexOf(card.film), true);
  } catch (failure) {
    loop.fail(failure as Failure);
  }
  return true;
}

/** Whether they stand together before that place already. */
const isThere = (places: number[], to: number) =>
  places.every((place, at) => place >= 0 && place === to - places.length + at);
