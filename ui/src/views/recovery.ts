// The watchlist's file is damaged: which copies could take its place. Nothing is done before one is chosen.

import { html, type TemplateResult } from "lit";
import { lookElsewhere, replaceBy } from "../acts/backups";
import { beginWith } from "../acts/begin";
import { previewRepair } from "../acts/checking";
import { api } from "../api";
import { backupLine } from "../parts/backup-line";
import { jobsOf } from "../parts/job";
import { repairPreview } from "../parts/repair-preview";
import type { State } from "../state";
import { words } from "../words/en-deferred";

/** While one of them is done, the others are not offered. */
export const recovery = (state: State): TemplateResult =>
  html`<section class="recovery" aria-labelledby="recovery">
    <h2 id="recovery">${words.recovery}</h2>
    ${state.jobs.length > 0 ? jobsOf(state.jobs) : choices(state)}
  </section>`;

const choices = ({ backups, repairPreview: preview, unlisted }: State): TemplateResult =>
  html`<p>${unlisted?.message ?? (backups?.length === 0 ? words.recoveryNothing : words.recoveryHint)}</p>
    <ul class="backups">
      ${backups?.map((backup) => backupLine(backup, words.replaceShort, words.replaceBy(backup), replaceBy))}
    </ul>
    ${
      preview === null
        ? html`<button @click=${previewRepair}>${words.seeWhatCanBeRepaired}</button>`
        : repairPreview(preview)
    }
    <button class="quiet" @click=${lookElsewhere}>${words.lookElsewhere}</button>
    <button class="quiet" @click=${() => beginWith(api.beginAnew)}>${words.beginAnew}</button>`;
