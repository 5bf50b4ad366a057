// A field for a date as people write it. What is understood stands below it, on a line of fixed height.

import { html, nothing, type TemplateResult } from "lit";
import { takeDate } from "../acts/understanding";
import type { When } from "../state";
import { words } from "../words/deferred";

interface DateField {
  id: string;
  label: string;
  hint: string;
  when: When;
  typed: (text: string) => unknown;
  /** Takes a date that was chosen, not typed. */
  chosen: (when: When) => unknown;
  /** Days that are one press away. */
  days?: readonly (readonly [string, () => unknown])[];
}

export function dateField({ id, label, hint, when, typed, chosen, days = [] }: DateField): TemplateResult {
  const wrong = "refused" in when && when.paused && when.refused !== "";
  const said = saidOf(when);
  return html`<div class="when">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      name=${id}
      autocomplete="off"
      spellcheck="false"
      aria-describedby="${id}-understood ${id}-hint"
      aria-invalid=${wrong ? "true" : "false"}
      .value=${when.text}
      @input=${(event: Event) => typed((event.target as HTMLInputElement).value)}
    />
    ${
      days.length === 0
        ? nothing
        : html`<span class="days">
          ${days.map(([name, choose]) => html`<button type="button" @click=${choose}>${name}</button>`)}
        </span>`
    }
    <p class="hint" id="${id}-hint">${hint}</p>
    <div class="understood">
      <output id="${id}-understood" for=${id} aria-live="off" class=${wrong ? "refused" : ""}>${said}</output>
      ${other(when, chosen)}
    </div>
    <span class="unseen" role="status">${when.paused ? said : nothing}</span>
  </div>`;
}

function saidOf(when: When): string {
  if ("refused" in when) return when.paused ? when.refused : "";
  const date = words.spelled(when.date);
  return when.beforeFilm === null ? date : words.beforeFilm(date, when.beforeFilm);
}

/** Day and month may have been meant the other way round. */
function other(when: When, chosen: (when: When) => unknown) {
  if (!("date" in when) || when.other === null) return nothing;
  const { date, other } = when;
  const take = () => chosen(takeDate({ ...when, text: words.spelled(other), date: other, other: date }));
  return html`<button type="button" class="quiet" @click=${take}>${words.notThisDate(other)}</button>`;
}
