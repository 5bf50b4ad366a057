// In the filter: the place films were seen at, and whoever they were seen with.

import { html, type TemplateResult } from "lit";
import { completeCircumstance, fieldOf, takeCircumstance, takeTyped } from "../acts/filter-circumstances";
import { leaveNameField } from "../acts/filtering";
import type { Filtering } from "../filtering";
import type { Circumstance } from "../types/Circumstance";
import { words } from "../words/deferred";
import { combobox } from "./combobox";

export const filterCircumstances = (filtering: Filtering): TemplateResult =>
  html`${field(filtering, "place")} ${field(filtering, "companion")}`;

function field({ completing }: Filtering, circumstance: Circumstance) {
  const id = fieldOf(circumstance);
  const label = words.filterCircumstances[circumstance];
  return html`<div>
    <span class="label" aria-hidden="true">${label}</span>
    ${combobox({
      id,
      label,
      value: completing?.field === id ? completing.typed : "",
      completing,
      ask: (typed, wanted) => completeCircumstance(circumstance, typed, wanted),
      take: (name) => takeCircumstance(circumstance, name),
      enter: (typed) => takeTyped(circumstance, typed),
      left: leaveNameField,
    })}
  </div>`;
}
