// Films brought in from other programs: what can be read, and what would become of each row that was.

import { html, nothing, type TemplateResult } from "lit";
import {
  bringAsUnknown,
  bringDeleted,
  bringIn as bringItIn,
  chooseFiles,
  chooseOthers,
  fillIn,
} from "../acts/bring-in";
import { rowsBrought } from "../bring-in";
import { check } from "../parts/check";
import { columnMappings } from "../parts/column-mapping";
import { jobsOf } from "../parts/job";
import { earlierImports, keptLedger } from "../parts/kept-ledger";
import { fates, ledgerOf, ledgerSearch } from "../parts/ledger";
import type { State } from "../state";
import type { ImportSummary } from "../types/ImportSummary";
import type { SharedDay } from "../types/SharedDay";
import { words } from "../words/deferred";

export function bringIn(state: State): TemplateResult {
  const { route, bringIn } = state;
  if (route.at === "bringIn" && route.ledger !== null) return keptLedger(state, route.ledger);
  return bringIn.summary === null ? choosing(state) : lookedAt(state, bringIn.summary);
}

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
  ${running(state)} ${earlierImports(state)}`;

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
  ${columnMappings(summary)} ${fates(state, summary)} ${remarks(summary)} ${refusal(state)} ${tools(state, summary)}
  ${ledgerOf(state)}`;

/** What is to be known, and can be wished for, before it is brought in. */
function remarks(summary: ImportSummary) {
  const { counts, warnings, shared_days, own_ratings_kept, fillable, fills_in, deleted, with_deleted } =
    summary;
  const said = [
    ...(counts.needs_you > 0 ? [html`<p>${words.rowsAsk(counts.needs_you)}</p>`] : []),
    ...warnings.map((warning) => html`<p>${warning}</p>`),
    ...shared_days.map((shared) => sharedDay(shared)),
    ...(own_ratings_kept > 0 ? [html`<p>${words.ownRatingsStay(own_ratings_kept)}</p>`] : []),
    ...(fillable > 0
      ? [html`<p>${words.filmsLack(fillable)}</p> ${check(words.fillIn, fills_in, fillIn)}`]
      : []),
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
  return html`<div class="tools">
    ${ledgerSearch(state)}
    <button class="first" ?disabled=${busy || rows === 0} @click=${bringItIn}>${words.bringThemIn(rows)}</button>
    <button ?disabled=${busy} @click=${chooseOthers}>${words.chooseOthers}</button>
    ${running(state)}
  </div>`;
}
