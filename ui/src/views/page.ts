// A film's own page, drawn as an opened letter: what one does and says comes before what the record says.

import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { clearRating, rate } from "../acts/film";
import { keepNote, leaveNote, showVersions } from "../acts/writing";
import { dropTarget } from "../parts/drop-target";
import { pageActs } from "../parts/page-acts";
import { pageBar } from "../parts/page-bar";
import { pageLabels } from "../parts/page-labels";
import { pageWait } from "../parts/page-wait";
import { personLink } from "../parts/person-link";
import { ratingGroup } from "../parts/rating";
import { record } from "../parts/record";
import { isKept, sealedNote } from "../parts/sealed-note";
import { sortTitle } from "../parts/sort-title";
import { stamp } from "../parts/stamp";
import { viewings } from "../parts/viewings";
import type { State } from "../state";
import type { FilmPage } from "../types/FilmPage";
import { words } from "../words/deferred";
import "../parts/note-editor";

export const page = (state: State, page: FilmPage): TemplateResult => {
  const { card } = page;
  return html`<section class="page scroller" aria-labelledby="page-title" data-film=${card.film}>
    ${pageBar(card)}
    ${keyed(
      card.film,
      html`<div class="letter">
        ${letterHead(page)} ${pageActs(page)} ${pageWait(page)}
        ${ratingGroup({
          name: "rating",
          label: words.yourRating,
          value: card.rating,
          acts: { rate: (rating) => rate(card.film, rating), clear: () => clearRating(card.film) },
        })}
        ${notes(state, page)} ${viewings(page)} ${pageLabels(page)} ${record(state, page)} ${sortTitle(page)}
      </div>`,
    )}
    ${dropTarget("page")}
  </section>`;
};

const letterHead = ({ card, facts, credits }: FilmPage) => {
  const directors = credits.filter(({ job }) => job === "director");
  const figures = [card.year, card.minutes === null ? null : words.minutes(card.minutes)];
  return html`<header class="letter-head">
  <div class="letter-title">
    <h2 id="page-title" class=${card.title.length > 40 ? "long" : ""} tabindex="-1">${card.title}</h2>
    <p class="original">
      ${card.second_title === null ? nothing : html`<span>${card.second_title}</span>`}
      ${facts.transliterated_title === null ? nothing : html`<span>${facts.transliterated_title}</span>`}
    </p>
    ${directors.length === 0 ? nothing : html`<p>${directors.map((credit, at) => html`${at === 0 ? nothing : ", "}${personLink(credit)}`)}</p>`}
    <p class="figures">${figures.filter((part) => part !== null).join(" · ")}</p>
  </div>
  <div class="corner">${stamp(card)}</div>
</header>`;
};

/** A sealed note lies beside the note that is written after seeing, and before it: once open, it is read first. */
function notes(state: State, page: FilmPage) {
  const sealed = sealedNote(state, page);
  const first = isKept(page.sealed_note);
  return html`<div class="notes">
    ${first ? sealed : nothing} ${note(page)} ${first ? nothing : sealed}
  </div>`;
}

const note = ({ card, note, note_versions }: FilmPage) => html`<section class="note">
  <note-editor
    .name=${`note ${card.film}`}
    .text=${note}
    .label=${words.yourNote}
    .hint=${words.notePlaceholder}
    .marks=${true}
    .keep=${keepNote(card.film)}
    .leave=${leaveNote(card.film)}
  ></note-editor>
  ${
    note_versions === 0
      ? nothing
      : html`<button class="quiet" @click=${() => showVersions(card, note)}>
        ${words.earlierVersions(note_versions)}
      </button>`
  }
</section>`;
