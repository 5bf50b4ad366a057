// Imports that were brought in: each with what became of its rows, which can be looked at again.

import { html, nothing, type TemplateResult } from "lit";
import { openBringIn } from "../acts/bring-in";
import { openLedger, saveLedger } from "../acts/kept-ledger";
import type { State } from "../state";
import type { EarlierImport } from "../types/EarlierImport";
import { words } from "../words/deferred";
import { fates, ledgerOf, ledgerSearch } from "./ledger";

export const earlierImports = ({ bringIn: { earlier } }: State): TemplateResult | typeof nothing =>
  earlier === null || earlier.length === 0
    ? nothing
    : html`<section class="earlier-imports" aria-labelledby="brought-before">
        <h2 id="brought-before">${words.broughtBefore}</h2>
        <ul>
          ${earlier.map((it) => html`<li>${earlierImport(it)}</li>`)}
        </ul>
      </section>`;

const earlierImport = (it: EarlierImport) => html`<p class="earlier-import">
    ${words.broughtFrom[it.summary.kind]}, ${words.moment(it.at)}
  </p>
  <p class="hint">${words.broughtSoMuch(it.summary)}${it.undone ? html` ${words.undoneSince}` : nothing}</p>
  <button class="quiet" aria-label=${words.whatBecameOf(it)} @click=${() => openLedger(it.ledger)}>
    ${words.whatBecame}
  </button>`;

/** The ledger of one of them. */
export function keptLedger(state: State, ledger: number): TemplateResult {
  const it = state.bringIn.earlier?.find((earlier) => earlier.ledger === ledger);
  if (it === undefined) return html``;
  return html`<header class="head">
      <h1 tabindex="-1">${words.broughtFrom[it.summary.kind]}</h1>
      <p class="introduction">${words.broughtThen(it)}${it.undone ? html` ${words.undoneSince}` : nothing}</p>
    </header>
    ${fates(state, it.summary)}
    <div class="tools">
      ${ledgerSearch(state)}
      <button @click=${() => saveLedger(ledger)}>${words.saveLedger}</button>
      <button @click=${openBringIn}>${words.bringInEllipsis}</button>
    </div>
    ${ledgerOf(state)}`;
}
