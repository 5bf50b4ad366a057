// Films brought in from other programs: what can be read, and what would become of each row that was.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import {
  bringAsUnknown,
  bringDeleted,
  bringIn as bringItIn,
  chooseFiles,
  chooseOthers,
  searchLines,
  showFate,
} from "../acts/bring-in";
import { shown } from "../acts/list";
import { rowsBrought } from "../bring-in";
import { check } from "../parts/check";
import { columnMappings } from "../parts/column-mapping";
import { icon } from "../parts/icon";
import { jobsOf } from "../parts/job";
import { ledgerItem } from "../parts/ledger-line";
import type { Sizes } from "../parts/virtual-list";
import type { State } from "../state";
import type { ImportSummary } from "../types/ImportSummary";
import type { LedgerFate } from "../types/LedgerFate";
import type { SharedDay } from "../types/SharedDay";
import { words } from "../words/deferred";
import "../parts/virtual-list";

const sizes: Sizes = { cell: null, gap: 0, height: 4.25, measured: true };

export const bringIn = (state: State): TemplateResult =>
  state.bringIn.summary === null ? choosing(state) : lookedAt(state, state.bringIn.summary);

const choosing = (state: State): TemplateResult => html`<header class="head">
    <h1 tabindex="-1">${words.bringIn}</h1>
    <p class="introduction">${words.bringInIntroduction}</p>
  </header>
  <section class="bring-in" aria-labelledby="can-be-read">
    <h2 id="can-be-read">${words.canBeRead}</h2>
    <ul>
      ${words.readable.map((it) => html`<li>${it}</li>`)}
    </ul>
    <p class="hint">${words.whereExportIs}</p>
    ${refusal(state)}
    <div class="bring-in-acts">
      <button class="first" ?disabled=${state.bringIn.busy} @click=${() => chooseFiles(false)}>${words.chooseFiles}</button>
      <button ?disabled=${state.bringIn.busy} @click=${() => chooseFiles(true)}>${words.chooseFolder}</button>
    </div>
  </section>
  ${running(state)}`;

/** While files are still being chosen there is nothing to tell. */
const running = ({ jobs }: State) =>
  jobsOf(jobs.filter(({ what, progress }) => what !== "bringIn" || progress));

const refusal = ({ bringIn: { refused } }: State) =>
  refused === null
    ? nothing
    : html`<p class="bring-in-refused refused" role="alert" tabindex="-1">${refused}</p>`;

const lookedAt = (state: State, summary: ImportSummary): TemplateResult => html`<header class="head">
    <h1 tabindex="-1">${words.broughtFrom[summary.kind]}</h1>
    <p class="introduction">${words.readSoMuch(summary)}</p>
  </header>
  ${columnMappings(summary)} ${fates(state, summary)} ${remarks(summary)} ${refusal(state)} ${tools(state, summary)} ${told(state)}
  ${
    state.list.answered && state.list.bringIn.total === 0
      ? html`<div class="empty"><p>${words.noSuchRow}</p></div>`
      : html`<virtual-list
        class="ledger"
        role="list"
        aria-label=${words.whatBecomesOfRows}
        .of=${state.list.bringIn}
        .count=${state.list.bringIn.total}
        .sizes=${sizes}
        .shown=${shown}
        .item=${(index: number) => ledgerItem(state, index)}
      ></virtual-list>`
  }`;

/** How many rows become what; chosen, those alone are listed. */
function fates(state: State, { counts, rows }: ImportSummary) {
  const all: [LedgerFate | null, number][] = [
    [null, rows],
    ["new_film", counts.new_film],
    ["new_viewing", counts.new_viewing],
    ["merged", counts.merged],
    ["already_there", counts.already_there],
    ["set_aside", counts.set_aside],
    ["needs_you", counts.needs_you],
  ];
  return html`<fieldset class="fates">
    <legend class="unseen">${words.whatBecomesOfRows}</legend>
    ${all.map(([fate, count]) => fateRadio(state, fate, count))}
  </fieldset>`;
}

function fateRadio({ route }: State, fate: LedgerFate | null, count: number) {
  const id = fate ?? "all";
  const chosen = route.at === "bringIn" && route.fate === fate;
  return html`<label class=${count === 0 ? "none" : ""}>
    <input
      type="radio"
      name="fate"
      value=${id}
      aria-label=${words.fates[id]}
      aria-describedby="fate-${id}"
      .checked=${live(chosen)}
      @change=${() => showFate(fate)}
    />
    <span class="fate-count" aria-hidden="true">${words.figure(count)}</span
    ><span class="unseen" id="fate-${id}">${words.rows(count)}</span>
    <span class="fate-name" aria-hidden="true">${words.fates[id]}</span>
  </label>`;
}

/** What is to be known, and can be wished for, before it is brought in. */
function remarks(summary: ImportSummary) {
  const { counts, warnings, shared_days, own_ratings_kept, deleted, with_deleted } = summary;
  const said = [
    ...(counts.needs_you > 0 ? [html`<p>${words.rowsAsk(counts.needs_you)}</p>`] : []),
    ...warnings.map((warning) => html`<p>${warning}</p>`),
    ...shared_days.map((shared) => sharedDay(shared)),
    ...(own_ratings_kept > 0 ? [html`<p>${words.ownRatingsStay(own_ratings_kept)}</p>`] : []),
    ...(deleted > 0 || with_deleted
      ? [
          html`${deleted > 0 ? html`<p>${words.deletedThere(deleted)}</p>` : nothing}
          ${check(words.bringDeleted, with_deleted, bringDeleted)}`,
        ]
      : []),
  ];
  return said.length === 0
    ? nothing
    : html`<ul class="remarks">
        ${said.map((it) => html`<li>${it}</li>`)}
      </ul>`;
}

const sharedDay = ({ day, rows, unknown }: SharedDay) =>
  html`<p>${words.sharedDay(day, rows)}</p>
    ${check(words.asUnknownDay(day), unknown, (on) => bringAsUnknown(day, on))}`;

function tools(state: State, summary: ImportSummary) {
  const { busy } = state.bringIn;
  const rows = rowsBrought(summary);
  const search = state.route.at === "bringIn" ? state.route.search : "";
  return html`<div class="tools">
    <label class="search">
      ${icon("search")}<span class="unseen">${words.searchRows}</span>
      <input
        type="search"
        aria-label=${words.searchRows}
        placeholder=${words.searchRows}
        spellcheck="false"
        autocomplete="off"
        .value=${live(search)}
        @input=${(event: Event) => searchLines((event.target as HTMLInputElement).value)}
      />
      <kbd aria-hidden="true">/</kbd>
    </label>
    <button class="first" ?disabled=${busy || rows === 0} @click=${bringItIn}>${words.bringThemIn(rows)}</button>
    <button ?disabled=${busy} @click=${chooseOthers}>${words.chooseOthers}</button>
    ${running(state)}
  </div>`;
}

const told = ({ list }: State) =>
  html`<p class="told" role="status">${list.answered ? words.rowsShown(list.bringIn.total) : nothing}</p>`;
