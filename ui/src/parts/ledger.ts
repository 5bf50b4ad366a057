// What becomes of rows of someone's files, or became: how many of each, a search, and a list of them.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { searchLines, showFate } from "../acts/bring-in";
import { shown } from "../acts/list";
import type { State } from "../state";
import type { ImportSummary } from "../types/ImportSummary";
import type { LedgerFate } from "../types/LedgerFate";
import { words } from "../words/deferred";
import { icon } from "./icon";
import { ledgerItem } from "./ledger-line";
import type { Sizes } from "./virtual-list";
import "./virtual-list";

const sizes: Sizes = { cell: null, gap: 0, height: 4.25, measured: true };

/** How many rows become what; chosen, those alone are listed. */
export function fates(state: State, { counts, rows }: ImportSummary) {
  const all: [LedgerFate | null, number][] = [
    [null, rows],
    ["new_film", counts.new_film],
    ["new_viewing", counts.new_viewing],
    ["merged", counts.merged],
    ["already_there", counts.already_there],
    ["set_aside", counts.set_aside],
    ["needs_you", counts.needs_you],
  ];
  return html`<fieldset class="fates">
    <legend class="unseen">${words.whatBecomesOfRows}</legend>
    ${all.map(([fate, count]) => fateRadio(state, fate, count))}
  </fieldset>`;
}

function fateRadio({ route }: State, fate: LedgerFate | null, count: number) {
  const id = fate ?? "all";
  const here = route.at === "bringIn" ? route : null;
  const chosen = here?.fate === fate;
  // Once it was brought in, nobody is asked any more.
  const name = fate === "needs_you" && here?.ledger != null ? words.notAnswered : words.fates[id];
  return html`<label class=${count === 0 ? "none" : ""}>
    <input
      type="radio"
      name="fate"
      value=${id}
      aria-label=${name}
      aria-describedby="fate-${id}"
      .checked=${live(chosen)}
      @change=${() => showFate(fate)}
    />
    <span class="fate-count" aria-hidden="true">${words.figure(count)}</span
    ><span class="unseen" id="fate-${id}">${words.rows(count)}</span>
    <span class="fate-name" aria-hidden="true">${name}</span>
  </label>`;
}

export function ledgerSearch({ route }: State): TemplateResult {
  const search = route.at === "bringIn" ? route.search : "";
  return html`<label class="search">
      ${icon("search")}<span class="unseen">${words.searchRows}</span>
      <input
        type="search"
        aria-label=${words.searchRows}
        placeholder=${words.searchRows}
        spellcheck="false"
        autocomplete="off"
        .value=${live(search)}
        @input=${(event: Event) => searchLines((event.target as HTMLInputElement).value)}
      />
      <kbd aria-hidden="true">/</kbd>
    </label>`;
}

export const ledgerOf = (state: State): TemplateResult => html`<p class="told" role="status">
    ${state.list.answered ? words.rowsShown(state.list.bringIn.total) : nothing}
  </p>
  ${
    state.list.answered && state.list.bringIn.total === 0
      ? html`<div class="empty"><p>${words.noSuchRow}</p></div>`
      : html`<virtual-list
        class="ledger"
        role="list"
        aria-label=${words.whatBecomesOfRows}
        .of=${state.list.bringIn}
        .count=${state.list.bringIn.total}
        .sizes=${sizes}
        .shown=${shown}
        .item=${(index: number) => ledgerItem(state, index)}
      ></virtual-list>`
  }`;
