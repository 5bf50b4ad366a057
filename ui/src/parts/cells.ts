// What a row of the table says in each column.

import { html, nothing } from "lit";
import { isNumbered } from "../acts/list-order";
import type { ColumnName } from "../columns";
import { dayAt } from "../days";
import type { FilmsRoute } from "../route";
import type { Card } from "../types/Card";
import type { Details } from "../types/Details";
import type { Excerpt } from "../types/Excerpt";
import { words } from "../words/deferred";
import { shortExcerpt } from "./excerpt";
import { filmButtons, filmLink } from "./film-buttons";
import { listRemark } from "./list-remark";
import { saidOf } from "./stamp";
import { stars } from "./stars";

/** What a row is drawn from; its details come later than its card. */
export interface Row {
  card: Card;
  details: Details | undefined;
  excerpt: Excerpt | undefined;
  route: FilmsRoute;
  index: number;
  /** Whether it is in the tab order. */
  current: boolean;
}

interface Cell {
  /** What it says, and says whole where it is cut off. */
  text(row: Row): string | number | null | undefined;
  /** What is drawn, where that is more than the text. */
  drawn?(row: Row): unknown;
}

export const cells: Record<ColumnName, Cell> = {
  title: { text: () => null, drawn: title },
  original_title: { text: ({ card }) => card.second_title },
  year: { text: ({ card }) => card.year },
  country: { text: ({ details }) => details?.countries.join(", ") },
  director: { text: ({ card }) => card.director },
  minutes: { text: ({ card }) => card.minutes },
  tags: {
    text: ({ details }) => details?.tags.map(({ name }) => name).join(", "),
    drawn: ({ details }) => details?.tags.map(({ name }) => html`<bdi>${name}</bdi>`),
  },
  rating: {
    text: () => null,
    drawn: ({ card }) => (card.rating === null ? nothing : stars(card.rating)),
  },
  seen: {
    text: ({ card }) => (card.viewings > 0 ? words.spelled(card.seen_on ?? "") : null),
    drawn: ({ card }) => (card.viewings === 0 && card.waiting ? html`<em>${words.waitingMark}</em>` : null),
  },
  times_seen: { text: ({ card }) => card.viewings || null },
  waiting_since: { text: ({ details }) => details?.wait && words.spelled(dayAt(details.wait.since)) },
  why: { text: ({ details }) => details?.wait?.why },
};

function title({ card, excerpt, route, index, current }: Row) {
  const rank = isNumbered() ? html`<span class="rank">${index + 1}</span>` : nothing;
  return html`${rank}${filmLink(card, route, current, card.title, excerpt)}<span class="unseen" id="said-${card.film}">${saidOf(card)}</span>${excerpt ? shortExcerpt(excerpt) : listRemark(card.film)}${filmButtons(card, current)}`;
}
