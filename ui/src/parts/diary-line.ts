// A line of the diary: when, which film, how it was, and above the first of a period, its heading.

import { html, nothing, type TemplateResult } from "lit";
import { openFilm } from "../acts/navigation";
import { openViewing } from "../acts/viewing";
import { viewingsUnder } from "../diary";
import type { State } from "../state";
import type { DiaryLine } from "../types/DiaryLine";
import { words } from "../words/deferred";
import { hushed } from "./hushed";
import { seenThere } from "./seen-there";
import { stamp } from "./stamp";
import { stars } from "./stars";

export const diaryItem = (state: State, index: number): TemplateResult => html`<div
  role="listitem"
  aria-setsize=${state.list.diary.total}
  aria-posinset=${index + 1}
  data-at=${index}
>
  ${content(state, index)}
</div>`;

function content({ list, diary }: State, index: number) {
  const line = list.diary.at(index);
  if (line === undefined) return html`<div class="diary-line">${words.loading}</div>`;
  const begins = list.diary.at(index - 1)?.period !== line.period;
  return html`${begins ? heading(line.period, viewingsUnder(diary.periods, line.period)) : nothing} ${drawn(line)}`;
}

const heading = (period: string, viewings: number) => html`<div class="period">
  <h2>${words.period(period)}</h2>
  ${viewings === 0 ? nothing : html`<span class="hint">${words.viewingCount(viewings)}</span>`}
</div>`;

function drawn({ card, viewing, note }: DiaryLine) {
  const { seen_on, rating, remark } = viewing;
  const text = firstLine(remark) ?? (note === null || note.trim() === "" ? null : hushed(note));
  return html`<div class="diary-line" data-film=${card.film}>
    <span class="diary-stamp">${stamp(card)}</span>
    <p class="diary-date"><span aria-hidden="true">${words.struck(seen_on)}</span><span class="unseen">${words.spelled(seen_on)}</span></p>
    <div class="diary-what">
      <p class="diary-film">
        <a
          href="#film-${card.film}"
          @click=${(event: Event) => {
            event.preventDefault();
            openFilm(card.film);
          }}
          >${words.titleAndYear(card)}</a
        >
        ${rating === null ? nothing : stars(rating)}
      </p>
      ${seenThere(viewing)}
      ${text === null ? nothing : html`<p class="words">${text}</p>`}
    </div>
    <button
      class="quiet"
      aria-haspopup="dialog"
      aria-label=${words.editViewing(card, seen_on)}
      @click=${() => openViewing(card, viewing)}
    >
      ${words.editEllipsis}
    </button>
  </div>`;
}

/** The first line on which something is written. */
export const firstLine = (text: string | null) =>
  text
    ?.split("\n")
    .find((line) => line.trim() !== "")
    ?.trim() ?? null;
