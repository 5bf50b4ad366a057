// The people who made a film, each with what they did.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { stopCompleting } from "../acts/completing";
import { addPerson, changePerson, removePerson } from "../acts/film-lists";
import type { FilmDialog } from "../film-dialogs";
import type { CreditDraft } from "../types/CreditDraft";
import type { CreditJob } from "../types/CreditJob";
import { words } from "../words/deferred";
import { combobox } from "./combobox";
import { grouped } from "./film-field";
import { icon } from "./icon";

export function peopleField(dialog: FilmDialog): TemplateResult {
  const { credits } = dialog.draft;
  const before = credits.length > 0 ? [] : (dialog.collection?.credits ?? []);
  return grouped(
    dialog,
    "credits",
    html`${credits.map((credit, at) => person(dialog, credit, at))}
      ${before.length > 0 ? html`<p class="hint">${before.map(({ name }) => name).join(", ")}</p>` : nothing}
      <button type="button" class="add-person" @click=${addPerson}>${icon("add")}${words.addPerson}</button>`,
  );
}

function person({ completing }: FilmDialog, { job, name, role }: CreditDraft, at: number) {
  const called = words.person(at + 1);
  const chooseJob = (event: Event) =>
    changePerson(at, { job: (event.target as HTMLSelectElement).value as CreditJob });
  return html`<div class="person" role="group" aria-label=${called}>
    <select aria-label=${words.job} @change=${chooseJob}>
      ${(Object.keys(words.creditJobs) as CreditJob[]).map(
        (it) => html`<option value=${it} .selected=${it === job}>${words.creditJobs[it]}</option>`,
      )}
    </select>
    ${combobox({
      id: `film-person-${at}`,
      label: words.personName,
      kind: "person",
      value: name,
      hint: words.personName,
      completing,
      typed: (text) => changePerson(at, { name: text }),
      take: (known) => {
        stopCompleting();
        changePerson(at, { name: known });
      },
      left: stopCompleting,
    })}
    ${
      job === "cast"
        ? html`<input
            aria-label=${words.role}
            placeholder=${words.role}
            autocomplete="off"
            spellcheck="false"
            .value=${live(role ?? "")}
            @input=${(event: Event) => changePerson(at, { role: (event.target as HTMLInputElement).value })}
          />`
        : nothing
    }
    <button type="button" class="sign" aria-label=${words.removeNamed(name.trim() || called)} @click=${() => removePerson(at)}>
      ${icon("close")}
    </button>
  </div>`;
}
