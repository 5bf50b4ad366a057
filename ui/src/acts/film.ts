// What a person does with a film, on its page or straight from the sheet.

import { api } from "../api";
import type { Card } from "../types/Card";
import { loop } from "./loop";
import { strike } from "./strike";
import { logViewing } from "./viewing";

export const today = { seen_on: "today", finished: true, rating: null, place: "", company: "", remark: "" };

/** A film seen before is asked when and where: a slip of the key must not invent a viewing. */
export function markSeen(card: Card, event?: MouseEvent) {
  if (card.viewings > 0) return logViewing(card);
  return strike(card.film, () => api.markSeen(card.film, today), event);
}

export const toggleWaiting = (card: Card) =>
  loop.change(() => (card.waiting ? api.takeOffWatchlist(card.film) : api.putOnWatchlist(card.film)));

export const rate = (film: number, rating: number) => loop.change(() => api.rate(film, rating));

export const clearRating = (film: number) => loop.change(() => api.clearRating(film));

export function askRating(card: Card, anchor: HTMLElement) {
  loop.state.rating = { card, anchor };
  loop.draw();
}

export function ratingAsked() {
  loop.state.rating = null;
  loop.draw();
}
