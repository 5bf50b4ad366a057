// The watchlist's file is damaged: which copies could take its place. Nothing is done before one is chosen.

import { html, nothing, type TemplateResult } from "lit";
import { lookElsewhere, replaceBy } from "../acts/backups";
import { beginWith } from "../acts/begin";
import { api } from "../api";
import { askRepair } from "../parts/ask-repair";
import { backupLine } from "../parts/backup-line";
import { jobsOf } from "../parts/job";
import type { State } from "../state";
import { words } from "../words/deferred";

/** While one of them is done, the others are not offered. */
export const recovery = (state: State): TemplateResult =>
  html`<section class="recovery" aria-labelledby="recovery">
    <h2 id="recovery">${words.recovery}</h2>
    ${state.jobs.length > 0 ? jobsOf(state.jobs) : choices(state)}
  </section>`;

const choices = (state: State): TemplateResult => {
  const { backups, unlisted, unreplaced } = state;
  return html`<p>${backups?.length === 0 ? words.recoveryNothing : words.recoveryHint}</p>
    <ul class="backups">
      ${backups?.map((backup) => backupLine(backup, words.replaceShort, words.replaceBy(backup), replaceBy))}
    </ul>
    <button class="quiet" @click=${lookElsewhere}>${words.lookElsewhere}</button>
    ${refused(unlisted?.message ?? null)} ${refused(unreplaced)}
    <div class="repair">${askRepair(state)}</div>
    <button class="quiet" @click=${() => beginWith(api.beginAnew)}>${words.beginAnew}</button>`;
};

const refused = (why: string | null) =>
  why === null ? nothing : html`<p class="refused" role="alert">${why}</p>`;
