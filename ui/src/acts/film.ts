// What a person does with a film, on its page or straight from the sheet.

import { api } from "../api";
import { filmLink, focusRating, lookAtOpened } from "../screen";
import type { Card } from "../types/Card";
import { loop } from "./loop";
import { strike } from "./strike";
import { logViewing } from "./viewing";

/** A viewing of which only the day is said, as the core understands it: empty where it is not known. */
const on = (seen_on: string) => ({
  seen_on,
  finished: true,
  rating: null,
  place: "",
  company: "",
  remark: "",
  tags: [],
});

/** A film seen before is asked when and where: a slip of the key must not invent a viewing. */
export function markSeen(card: Card, event?: MouseEvent) {
  if (card.viewings > 0) return logViewing(card);
  return markSeenOn(card, "today", event);
}

/** Whoever has the film's page open and had sealed a note until it is seen looks at that next: it is open now. */
export async function markSeenOn({ film }: Card, day: string, event?: MouseEvent) {
  const noteOf = () => (loop.state.page?.card.film === film ? loop.state.page.sealed_note?.state : undefined);
  const before = noteOf();
  const failure = await strike(film, () => api.markSeen(film, on(day)), event);
  if (before === "sealed" && noteOf() === "open") await lookAtOpened();
  return failure;
}

export const toggleWaiting = (card: Card) =>
  loop.change(() => (card.waiting ? api.takeOffWatchlist(card.film) : api.putOnWatchlist(card.film)));

export const rate = (film: number, rating: number) => loop.change(() => api.rate(film, rating));

/** An empty title leaves its place to the film's own again. */
export const sortAs = (film: number, title: string) => loop.change(() => api.sortAs(film, title));

export const clearRating = (film: number) => loop.change(() => api.clearRating(film));

/** Beside what asked for it; else beside the film's stamp, or on its page. */
export function askRating(card: Card, anchor = filmLink(card.film)) {
  if (anchor === null) return focusRating();
  loop.state.rating = { card, anchor };
  return loop.draw();
}

export function ratingAsked() {
  loop.state.rating = null;
  loop.draw();
}
