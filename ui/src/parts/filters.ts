// What a list of films, or the diary, can be filtered by: over it.

import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { closeFilters, leaveNameField, openFilters, takeSeenIn, toggle, typeSeenIn } from "../acts/filtering";
import { chooseJob, completePerson, takePerson } from "../acts/people";
import { has } from "../conditions";
import { type Filtering, freshFiltering } from "../filtering";
import type { FilteredRoute } from "../route";
import type { State } from "../state";
import type { Condition } from "../types/Condition";
import type { CreditJob } from "../types/CreditJob";
import { capital } from "../words/capital";
import { words } from "../words/deferred";
import { belowItsButton } from "./beside";
import { combobox } from "./combobox";
import { dateField } from "./date-field";
import { filterBounds } from "./filter-bounds";
import { filterChoices } from "./filter-choices";
import { filterCircumstances } from "./filter-circumstances";

export const filters = (state: State, route: FilteredRoute): TemplateResult => {
  const filtering = state.filtering ?? freshFiltering();
  return html`<fieldset
    id="filters"
    popover
    @beforetoggle=${belowItsButton}
    @toggle=${toggledItself}
    @keydown=${keptHere}
  >
    <legend>${route.at === "diary" ? words.diaryFiltersTitle : words.filtersTitle}</legend>
    <div class="filter-flags">${flagsFor(route).map((name) => flag(route, name))}</div>
    <div class="filter-fields">${filterBounds(route)} ${people(filtering)} ${filterCircumstances(filtering)} ${seenIn(filtering)}</div>
    ${filterChoices(state, filtering, route)}
  </fieldset>`;
};

/** A key that does something to a film does nothing here: that is not where the focus is. */
export function keptHere(event: KeyboardEvent) {
  if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
}

/** Choosing there moves neither the films nor the focus; what can be chosen is asked for as it opens. */
function toggledItself({ target, currentTarget, newState }: ToggleEvent) {
  // What unfolds in it says so, too.
  if (target !== currentTarget) return;
  if (newState === "closed") return closeFilters();
  (currentTarget as HTMLElement).querySelector("input")?.focus();
  return openFilters();
}

type Flag = keyof typeof words.filterFlags;

const conditions: Record<Flag, Condition> = {
  seen: { seen: true },
  unseen: { seen: false },
  waiting: { waiting: true },
  rated: { rated: true },
  unrated: { rated: false },
  noted: { noted: true },
  unfinished: "unfinished",
  seen_twice: "seen_twice",
  seen_unknown: "seen_unknown",
  own_picture: { own_picture: true },
};

/** A shelf of seen films need not be asked for the seen ones, nor for those that are not; nor need the diary, in which nothing
 * waits. */
function flagsFor(route: FilteredRoute) {
  const idle: readonly string[] =
    route.at === "diary"
      ? ["seen", "unseen", "waiting"]
      : route.shelf === "seen"
        ? ["seen", "unseen"]
        : [String(route.shelf)];
  return (Object.keys(conditions) as Flag[]).filter((name) => !idle.includes(name));
}

const flag = ({ filters }: FilteredRoute, name: Flag) => html`<label>
  <input
    type="checkbox"
    .checked=${live(has(filters, conditions[name]))}
    @change=${() => toggle(conditions[name])}
  />
  ${capital(words.filterFlags[name])}
</label>`;

const people = ({ completing, job }: Filtering) => html`<div class="filter-person">
  <span class="label" aria-hidden="true">${words.filterPerson}</span>
  ${combobox({
    id: "filter-person",
    label: words.filterPerson,
    value: completing?.field === "filter-person" ? completing.typed : "",
    completing,
    ask: (typed) => completePerson("filter-person", typed),
    take: takePerson,
    left: leaveNameField,
  })}
  <select
    aria-label=${words.filterJob}
    @change=${(event: Event) => chooseJob(((event.target as HTMLSelectElement).value as CreditJob) || null)}
  >
    <option value="" .selected=${job === null}>${words.asAnything}</option>
    ${(Object.keys(words.creditJobs) as CreditJob[]).map(
      (each) => html`<option value=${each} .selected=${each === job}>${words.creditJobs[each]}</option>`,
    )}
  </select>
</div>`;

const seenIn = ({ when }: Filtering): TemplateResult =>
  dateField({
    id: "filter-seen",
    label: words.filterSeenIn,
    hint: words.filterSeenHint,
    when,
    typed: typeSeenIn,
    chosen: takeSeenIn,
  });
