// Every change, newest first, each with a button to undo it alone.

import { html, type TemplateResult } from "lit";
import { shown } from "../acts/list";
import { undoOne } from "../acts/undo";
import type { Sizes } from "../parts/virtual-list";
import type { State } from "../state";
import type { HistoryLine } from "../types/HistoryLine";
import { words } from "../words/en-deferred";
import "../parts/virtual-list";

const sizes: Sizes = { cell: null, gap: 0, height: 3.25, measured: true };

export const history = ({ list }: State): TemplateResult => html`<header class="head">
    <h1 tabindex="-1">${words.history}</h1>
    <p class="introduction">${words.historyIntroduction}</p>
  </header>
  ${
    list.answered && list.history.total === 0
      ? html`<div class="empty"><p>${words.historyEmpty}</p></div>`
      : html`<virtual-list
        class="history"
        role="list"
        .of=${list.history}
        .count=${list.history.total}
        .sizes=${sizes}
        .shown=${shown}
        .item=${(index: number) => line(list.history.at(index), index, list.history.total)}
      ></virtual-list>`
  }`;

function line(line: HistoryLine | undefined, index: number, total: number) {
  if (line === undefined)
    return html`<div class="change" role="listitem" aria-setsize=${total} aria-posinset=${index + 1}>
      ${words.loading}
    </div>`;
  const { step, state } = line;
  return html`<div
    class="change ${state}"
    role="listitem"
    aria-setsize=${total}
    aria-posinset=${index + 1}
    data-at=${index}
  >
    <span class="what">${words.step(step)}</span>
    <time>${words.moment(step.at)}</time>
    ${
      state === "done"
        ? html`<button aria-label=${words.undoThis(step)} @click=${() => undoOne(step)}>${words.undoThisShort}</button>`
        : html`<span class="state">${words.stepStates[state]}</span>`
    }
  </div>`;
}
