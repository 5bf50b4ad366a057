// The head of a person's screen: their names, how far one has come with them, and what they did, each to filter by.

import { html, nothing, type TemplateResult } from "lit";
import { toggle } from "../acts/filtering";
import { type Filters, has, madeBy } from "../conditions";
import type { State } from "../state";
import type { Condition } from "../types/Condition";
import type { JobCount } from "../types/JobCount";
import { words } from "../words/deferred";

export function personHead({ person: page, filtering, route }: State, person: number): TemplateResult {
  const known = page?.person === person ? page : null;
  return html`<header class="head person-head">
    <div class="head-line">
      <h1 tabindex="-1">${known?.name ?? filtering?.names.get(person)}</h1>
      ${known === null ? nothing : html`<p class="progress">${words.filmsSeen(known.films, known.seen)}</p>`}
    </div>
    ${known?.second_name ? html`<p class="second-name">${known.second_name}</p>` : nothing}
    ${
      known === null || known.jobs.length === 0
        ? nothing
        : html`<ul class="jobs" aria-label=${words.personJobs}>
          ${known.jobs.map((it) => inJob(it, madeBy(person, it.job), route.at === "films" ? route.filters : []))}
        </ul>`
    }
  </header>`;
}

const inJob = ({ job, films }: JobCount, condition: Condition, filters: Filters) => html`<li>
  <button
    class="toggle ${has(filters, condition) ? "is-on" : ""}"
    aria-pressed=${has(filters, condition)}
    @click=${() => toggle(condition)}
  >
    <span>${words.creditJobs[job]}</span>
    <span class="count" aria-hidden="true">${words.figure(films)}</span>
    <span class="unseen">${words.films(films)}</span>
  </button>
</li>`;
