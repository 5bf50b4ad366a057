// Every word the person wrote, held against the sum that was written with it.

import { html, nothing, type TemplateResult } from "lit";
import { check as checkAgain, previewRepair } from "../acts/checking";
import { jobsOf } from "../parts/job";
import { repairPreview } from "../parts/repair-preview";
import type { State } from "../state";
import type { Checked } from "../types/Checked";
import { words } from "../words/en-deferred";

export const check = ({ checked, repairPreview: preview, jobs }: State): TemplateResult =>
  html`<header class="head">
      <h1 tabindex="-1">${words.checkWatchlist}</h1>
      <p class="introduction">${words.checkIntroduction}</p>
    </header>
    <p class="verdict ${checked !== null && !isWell(checked) ? "wrong" : ""}" role="status">
      ${checked !== null ? words.verdict(checked) : jobs.length === 0 ? words.notLookedAt : nothing}
    </p>
    ${checked === null || checked.added.length === 0 ? nothing : html`<p class="verdict">${words.added(checked.added)}</p>`}
    ${checked?.to_make_anew ? html`<p class="verdict">${words.madeAnew}</p>` : nothing}
    ${jobsOf(jobs)}
    ${checked === null || isWell(checked) || preview !== null ? nothing : found(checked)}
    <div class="backup-acts">
      ${
        checked === null || isWell(checked) || preview !== null || jobs.length > 0
          ? nothing
          : html`<button class="first" @click=${previewRepair}>${words.seeWhatCanBeRepaired}</button>`
      }
      ${jobs.length > 0 ? nothing : html`<button @click=${checkAgain}>${words.checkAgain}</button>`}
    </div>
    ${preview === null ? nothing : repairPreview(preview)}`;

const isWell = ({ file_whole, found }: Checked) => file_whole && found.length === 0;

const found = (checked: Checked): TemplateResult => html`<ul class="findings">
  ${checked.file_whole ? nothing : html`<li>${words.fileNotWhole}</li>`}
  ${checked.found.map((finding) => html`<li>${words.finding(finding)}</li>`)}
</ul>`;
