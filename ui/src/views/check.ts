// Every word the person wrote, held against the sum that was written with it.

import { html, nothing, type TemplateResult } from "lit";
import { check as checkAgain } from "../acts/checking";
import { askRepair } from "../parts/ask-repair";
import { jobsOf } from "../parts/job";
import type { State } from "../state";
import type { Checked } from "../types/Checked";
import { words } from "../words/deferred";

export const check = (state: State): TemplateResult => {
  const { checked, repairPreview: preview, jobs } = state;
  const wrong = checked !== null && !isWell(checked);
  return html`<header class="head">
      <h1 tabindex="-1">${words.checkWatchlist}</h1>
      <p class="introduction">${words.checkIntroduction}</p>
    </header>
    <p class="verdict ${wrong ? "wrong" : ""}" role="status">
      ${checked !== null ? words.verdict(checked) : jobs.length === 0 ? words.notLookedAt : nothing}
    </p>
    ${checked === null || checked.added.length === 0 ? nothing : html`<p class="verdict">${words.added(checked.added)}</p>`}
    ${checked?.to_make_anew ? html`<p class="verdict">${words.madeAnew}</p>` : nothing}
    ${jobsOf(jobs)}
    ${wrong && preview === null ? found(checked) : nothing}
    <div class="check-acts">
      ${wrong && jobs.length === 0 ? askRepair(state, "first") : nothing}
      ${jobs.length > 0 ? nothing : html`<button @click=${checkAgain}>${words.checkAgain}</button>`}
    </div>`;
};

const isWell = ({ file_whole, found }: Checked) => file_whole && found.length === 0;

const found = (checked: Checked): TemplateResult => html`<ul class="findings">
  ${checked.file_whole ? nothing : html`<li>${words.fileNotWhole}</li>`}
  ${checked.found.map((finding) => html`<li>${words.finding(finding)}</li>`)}
</ul>`;
