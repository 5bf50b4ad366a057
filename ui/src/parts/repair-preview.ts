// What repair would do, line by line, and the button that does it.

import { html, type TemplateResult } from "lit";
import { repair } from "../acts/checking";
import { loop } from "../acts/loop";
import type { Repaired } from "../types/Repaired";
import { words } from "../words/deferred";

export const repairPreview = ({
  counts,
  rows,
}: Repaired): TemplateResult => html`<section class="repair-preview" aria-labelledby="repair-preview">
  <h2 id="repair-preview" tabindex="-1">${words.whatRepairWouldDo}</h2>
  <ul class="findings">
    ${rows.map(
      ({ what, outcome }) => html`<li>
        ${words.finding(what)}
        <span class="outcome">${words.outcome(outcome)}</span>
      </li>`,
    )}
  </ul>
  <p>${words.repairedHolds(counts)}</p>
  <button class="first" ?disabled=${loop.state.jobs.length > 0} @click=${repair}>${words.repairNow}</button>
</section>`;
