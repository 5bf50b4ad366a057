// Which columns the table shows, and in which order: over the table, from the end of its head.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { columnsAsUsual, holdLines, linesOf, moveColumn, showColumn } from "../acts/columns";
import type { Shown } from "../column-layout";
import type { Column } from "../columns";
import { words } from "../words/deferred";
import { along, mac, written } from "../words/strokes";
import { belowItsButton } from "./beside";
import { keptHere } from "./filters";
import { icon } from "./icon";

export function columnsChooser(shown: readonly Shown[], chosen: boolean): TemplateResult {
  const there = shown.map(({ column }) => column);
  return html`<div class="columns-chooser">
    <button class="sign" popovertarget="table-columns" aria-label=${words.chooseColumns} title=${words.chooseColumns}>${icon("columns")}</button>
    <fieldset
      id="table-columns"
      popover
      @beforetoggle=${belowItsButton}
      @toggle=${({ currentTarget, newState }: ToggleEvent) => {
        holdLines(newState === "open");
        if (newState === "open")
          (currentTarget as HTMLElement).querySelector<HTMLElement>("input:enabled")?.focus();
      }}
      @keydown=${keptHere}
    >
      <legend>${words.chooseColumns}</legend>
      <ul>
        ${linesOf(there).map((column) => choice(column, there.indexOf(column), there.length))}
      </ul>
      <p class="hint">${words.columnsHint(written(`${along} ↑`), written(`${along} ↓`))}</p>
      <button ?disabled=${!chosen} @click=${columnsAsUsual}>${words.columnsAsUsual}</button>
    </fieldset>
  </div>`;
}

/** `at`: the place of one that is shown, else -1. The title is always, and is always the first. */
function choice({ name }: Column, at: number, count: number) {
  const isShown = at >= 0;
  const moves = at > 0;
  return html`<li
    data-column=${name}
    @keydown=${(event: KeyboardEvent) => {
      const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
      if (!moves || by === undefined || !(mac ? event.metaKey : event.altKey)) return;
      event.preventDefault();
      void moveColumn(name, by, "input");
    }}
  >
    <label class="check"
      ><input
        type="checkbox"
        ?disabled=${at === 0}
        aria-keyshortcuts=${moves ? (mac ? "Meta+ArrowUp Meta+ArrowDown" : "Alt+ArrowUp Alt+ArrowDown") : nothing}
        .checked=${live(isShown)}
        @change=${() => showColumn(name, !isShown)}
      />${words.columns[name]}</label
    >
    ${
      moves
        ? html`<button
              class="sign left"
              aria-label=${words.moveColumnLeft(words.columns[name])}
              title=${words.moveColumnLeft(words.columns[name])}
              aria-disabled=${at === 1}
              @click=${() => moveColumn(name, -1, ".left")}
            >
              ${icon("ascending")}</button
            ><button
              class="sign right"
              aria-label=${words.moveColumnRight(words.columns[name])}
              title=${words.moveColumnRight(words.columns[name])}
              aria-disabled=${at === count - 1}
              @click=${() => moveColumn(name, 1, ".right")}
            >
              ${icon("descending")}
            </button>`
        : nothing
    }
  </li>`;
}
