// A row of someone's file: where it stands, what it says, what becomes of it, and what is asked of it.

import { html, nothing, type TemplateResult } from "lit";
import { answerLine } from "../acts/bring-in";
import { type Answered, placeOf } from "../bring-in";
import type { State } from "../state";
import type { ImportAnswer } from "../types/ImportAnswer";
import type { ImportCandidate } from "../types/ImportCandidate";
import type { ImportQuestion } from "../types/ImportQuestion";
import type { LedgerLine } from "../types/LedgerLine";
import { words } from "../words/deferred";
import { stars } from "./stars";

export const ledgerItem = ({ list, bringIn, route }: State, index: number): TemplateResult => {
  const line = list.bringIn.at(index);
  const kept = route.at === "bringIn" && route.ledger !== null;
  return html`<div
    role="listitem"
    aria-setsize=${list.bringIn.total}
    aria-posinset=${index + 1}
    data-at=${index}
  >
    ${
      line === undefined
        ? html`<div class="ledger-line">${words.loading}</div>`
        : drawn(line, index, kept ? undefined : bringIn.answered.get(placeOf(line)), kept)
    }
  </div>`;
};

function drawn(line: LedgerLine, at: number, answered: Answered | undefined, kept: boolean) {
  const { file, row, fate, asks } = line;
  return html`<div class="ledger-line ${answered?.answer === "skip" ? "" : fate}">
    <p class="ledger-place">${words.ledgerPlace(file, row)}</p>
    <div class="ledger-what">
      <p class="ledger-title">${line.title === "" ? nothing : words.titleAndYear(line)}</p>
      ${said(line)}
      ${line.why === null ? nothing : html`<p class="hint">${line.why}</p>`}
      ${line.own_rating === null ? nothing : html`<p class="hint">${words.ownRatingStays(line.own_rating)}</p>`}
      ${asks === null ? (fate === "needs_you" && !kept ? html`<p class="hint">${words.askedElsewhere}</p>` : nothing) : question(line, at, asks, answered)}
      ${asks === null && answered !== undefined ? askAgain(line, at, answered) : nothing}
    </div>
    <p class="ledger-fate">${answered?.answer === "skip" ? words.leftOut : kept && fate === "needs_you" ? words.notAnswered : words.fate[fate]}</p>
  </div>`;
}

const said = ({ seen_on, rating }: LedgerLine) =>
  seen_on === null && rating === null
    ? nothing
    : html`<p class="ledger-said">
        ${seen_on === null ? nothing : html`<span>${words.seen(seen_on)}</span>`} ${rating === null ? nothing : stars(rating)}
      </p>`;

function question(
  line: LedgerLine,
  at: number,
  { number, candidates }: ImportQuestion,
  answered: Answered | undefined,
) {
  const ofNote = candidates.length === 0;
  const answer = (name: string, answer: ImportAnswer) => html`<button
    aria-pressed=${answer === "skip" && answered?.answer === "skip" ? "true" : nothing}
    @click=${() => answerLine(line, at, number, answer)}
  >
    ${name}
  </button>`;
  return html`<fieldset class="ledger-question">
    <legend>${ofNote ? words.whereNoteGoes : words.whichFilm}</legend>
    ${candidates.map((it) => answer(nameOf(it), answerOf(it)))}
    ${answer(ofNote ? words.noteBelow : words.anotherFilm, "new")} ${answer(words.leaveOut, "skip")}
  </fieldset>`;
}

/** A film of the library, or that of another row. */
const nameOf = ({ title, year, director, file, row }: ImportCandidate) =>
  file === null || row === null
    ? words.itIs({ title, year }, director)
    : words.itIsOfRow({ title, year }, words.ledgerPlace(file, row));

const answerOf = ({ film, other }: ImportCandidate): ImportAnswer =>
  film !== null ? { film } : { row: other ?? 0 };

const askAgain = (line: LedgerLine, at: number, { number }: Answered) => html`<button
  class="quiet"
  aria-label=${words.askAgainOf(line)}
  @click=${() => answerLine(line, at, number, null)}
>
  ${words.askAgain}
</button>`;
