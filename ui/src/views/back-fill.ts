// The walk down a shelf: one film, large, what can be said of it, and what was said of those before.

import { html, nothing, type TemplateResult } from "lit";
import {
  clearRatingHere,
  filmAt,
  goToAnswered,
  keepWhenHere,
  leaveBackFill,
  rateHere,
  seenHere,
  step,
  takeWhenHere,
  understandWhenHere,
  watchlistHere,
} from "../acts/back-fill";
import { answered, type BackFill } from "../back-fill";
import { dateField } from "../parts/date-field";
import { ratingGroup } from "../parts/rating";
import { saidOf, stamp } from "../parts/stamp";
import type { State } from "../state";
import type { Card } from "../types/Card";
import { words } from "../words/deferred";

/** So many of those answered last are in sight. */
const recent = 8;

export function backFill({ backFill }: State): TemplateResult {
  if (backFill === null) return html`<header class="head"><h1 tabindex="-1">${words.oneByOne}</h1></header>`;
  const card = filmAt(backFill);
  return html`<header class="head">
      <div class="head-line">
        <h1 tabindex="-1">${words.oneByOne}</h1>
        <p class="progress">${howFar(backFill)}</p>
      </div>
      <p class="introduction">${words.oneByOneIntroduction}</p>
    </header>
    <p class="unseen" role="status">${card === undefined ? words.oneByOneEnd : words.filmOf(howFar(backFill), card)}</p>
    ${card === undefined ? atTheEnd() : film(backFill, card)} ${said(backFill)}`;
}

/** `12 of 100`. */
const howFar = ({ before, at, films, total }: BackFill) =>
  words.placeOf(Math.min(before + at + 1, before + films.length), total);

const atTheEnd = () => html`<div class="empty">
  <p>${words.oneByOneEnd}</p>
  <p>
    <button @click=${() => step(-1)}>${words.previousHere}</button>
    <button class="first" @click=${leaveBackFill}>${words.done}</button>
  </p>
</div>`;

const film = (
  backFill: BackFill,
  card: Card,
) => html`<section class="back-fill" aria-labelledby="back-fill-film">
  <span class="back-fill-stamp">${stamp(card)}</span>
  <div>
    <h2 id="back-fill-film">${card.title}</h2>
    <p>${[card.year, card.director].filter((part) => part !== null).join(" · ")}</p>
    <p class="back-fill-state">${saidOf(card) || words.nothingSaid}</p>
    <div class="back-fill-acts" role="group" aria-label=${words.answers}>
      <button class="first" @click=${(event: MouseEvent) => seenHere(card, event)}>${words.seenHere}${key("S")}</button>
      <button aria-pressed=${card.waiting} @click=${() => watchlistHere(card)}>${words.watchlist}${key("W")}</button>
      <button ?disabled=${backFill.at === 0} @click=${() => step(-1)}>${words.previousHere}${key("←")}</button>
      <button @click=${() => step(1)}>${words.nextHere}${key("→")}</button>
    </div>
    ${ratingGroup({
      name: "back-fill-rating",
      label: words.yourRating,
      value: card.rating,
      acts: { rate: (rating) => rateHere(card, rating), clear: () => clearRatingHere(card) },
    })}
    <p class="hint">${words.oneByOneKeys("D", "U")}</p>
    ${when(backFill)}
  </div>
</section>`;

const key = (name: string) => html`<kbd aria-hidden="true">${name}</kbd>`;

const when = ({ when }: BackFill) => html`<form
  class="back-fill-when"
  @submit=${(event: SubmitEvent) => {
    event.preventDefault();
    keepWhenHere(String(new FormData(event.target as HTMLFormElement).get("back-fill-when") ?? ""));
  }}
>
  ${dateField({
    id: "back-fill-when",
    label: words.whenAllOfThem,
    hint: words.whenAllOfThemHint,
    when,
    typed: understandWhenHere,
    chosen: takeWhenHere,
  })}
</form>`;

function said(backFill: BackFill) {
  const cards = answered(backFill, recent);
  if (cards.length === 0) return nothing;
  return html`<section class="back-fill-said">
    <h2>${words.answeredLast}</h2>
    <ul>
      ${cards.map(
        (card) => html`<li>
          <button class="quiet" @click=${() => goToAnswered(card.film)}>${words.titleAndYear(card)}</button>
          <span>${saidOf(card) || words.nothingSaid}</span>
        </li>`,
      )}
    </ul>
  </section>`;
}
