// What mending would do, line by line, and the button that does it.

import { html, type TemplateResult } from "lit";
import { mend } from "../acts/checking";
import { loop } from "../acts/loop";
import type { Repaired } from "../types/Repaired";
import { words } from "../words/en-deferred";

export const mending = ({
  counts,
  rows,
}: Repaired): TemplateResult => html`<section class="mending" aria-labelledby="mending">
  <h2 id="mending">${words.whatCanBeMended}</h2>
  <ul class="findings">
    ${rows.map(
      ({ what, outcome }) => html`<li>
        ${words.finding(what)}
        <span class="outcome">${words.outcome(outcome)}</span>
      </li>`,
    )}
  </ul>
  <p>${words.mendedHolds(counts)}</p>
  <button class="first" ?disabled=${loop.state.jobs.length > 0} @click=${mend}>${words.mendNow}</button>
</section>`;
