// Exports that are written by themselves: which there are, how each fares, and the next.

import { html, nothing, type TemplateResult } from "lit";
import { askToReplaceScheduled, chooseNext, schedule, unschedule, writeScheduled } from "../acts/take-out";
import { forms, type TakeOut } from "../take-out";
import type { ExportEvery } from "../types/ExportEvery";
import type { ExportForm } from "../types/ExportForm";
import type { ScheduledExport } from "../types/ScheduledExport";
import { words } from "../words/deferred";

export const exportSchedule = (shown: TakeOut, cameOfIt: unknown): TemplateResult => html`<section
  class="take-out-part"
  aria-labelledby="scheduled"
>
  <h2 id="scheduled" tabindex="-1">${words.exportSchedule}</h2>
  <p>${words.exportScheduleHint}</p>
  ${shown.unlisted === null ? nothing : html`<p class="refused" role="alert">${shown.unlisted}</p>`}
  ${
    shown.scheduled === null || shown.scheduled.length === 0
      ? nothing
      : html`<ul class="scheduled">
        ${shown.scheduled.map((it) => html`<li>${scheduledLine(it)}</li>`)}
      </ul>`
  }
  ${next(shown)} ${cameOfIt}
</section>`;

const next = ({ next: { form, every } }: TakeOut) => html`<div class="next-scheduled">
  ${choice("next-form", words.whatToWrite, forms, words.exportForms, form, (form) => chooseNext({ form }))}
  ${choice("next-every", words.howOften, ["day", "week"] as const, words.exportEvery, every, (every) => chooseNext({ every }))}
  <button @click=${schedule}>${words.chooseWhereTo}</button>
</div>`;

function choice<Name extends ExportForm | ExportEvery>(
  id: string,
  title: string,
  all: readonly Name[],
  names: Record<Name, string>,
  chosen: Name,
  choose: (name: Name) => unknown,
) {
  return html`<div>
    <label class="label" for=${id}>${title}</label>
    <select id=${id} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Name)}>
      ${all.map((name) => html`<option value=${name} .selected=${name === chosen}>${names[name]}</option>`)}
    </select>
  </div>`;
}

function scheduledLine(it: ScheduledExport) {
  const { form, every, folder, written_at, kept, trouble, is_in_the_way } = it;
  const name = words.exportForms[form];
  return html`<h3>${words.scheduledAs(name, every)}</h3>
    <p class="folder">${folder}</p>
    ${
      trouble === null
        ? html`<p>${written_at === null ? words.notWrittenYet : words.writtenLast(written_at)}</p>`
        : html`<p class="refused">${words.exportTrouble(trouble)}</p>`
    }
    ${trouble === null && kept > 0 ? html`<p>${words.keptThere(kept)}</p>` : nothing}
    <div class="backup-acts">
      <button aria-label=${words.writeNowOf(name)} @click=${() => writeScheduled(form)}>
        ${words.writeNow}
      </button>
      ${
        is_in_the_way || kept > 0
          ? html`<button aria-label=${words.replaceOf(name)} @click=${() => askToReplaceScheduled(it)}>
            ${words.replaceKept}
          </button>`
          : nothing
      }
      <button aria-label=${words.unscheduleOf(name)} @click=${() => unschedule(form)}>${words.unschedule}</button>
    </div>`;
}
