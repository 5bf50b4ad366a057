// Films taken out: each form with what it holds, what came of the last, what is written by itself, and the way to another
// computer.

import { html, nothing, type TemplateResult } from "lit";
import { openBringIn } from "../acts/bring-in";
import { askToReplaceKept, takeOut as takeItOut } from "../acts/take-out";
import { exportSchedule } from "../parts/export-schedule";
import { jobsOf } from "../parts/job";
import type { State } from "../state";
import { type AskedAt, forms, nothingTakenOut, type TakeOut } from "../take-out";
import type { ExportForm } from "../types/ExportForm";
import type { SavedExport } from "../types/SavedExport";
import { words } from "../words/deferred";

export const takeOut = (state: State): TemplateResult => {
  const shown = state.takeOut ?? nothingTakenOut;
  return html`<header class="head">
      <h1 tabindex="-1">${words.takeFilmsOut}</h1>
      <p class="introduction">${words.takeOutIntroduction}</p>
    </header>
    <ul class="take-out">
      ${forms.map((form) => html`<li>${formOf(state, shown, form)}</li>`)}
    </ul>
    ${exportSchedule(shown, cameOf(state, shown, "schedule"))} ${moving(state, shown)}`;
};

const formOf = (state: State, shown: TakeOut, form: ExportForm) => html`<h2>${words.exportForms[form]}</h2>
  <p id="held-${form}">${words.exportHolds[form]}</p>
  <button aria-describedby="held-${form}" @click=${() => takeItOut(form)}>
    ${words.exportAs[form]}
  </button>
  ${cameOf(state, shown, form)}`;

const moving = (
  state: State,
  shown: TakeOut,
) => html`<section class="take-out-part" aria-labelledby="move-there">
  <h2 id="move-there">${words.moveToComputer}</h2>
  <p>${words.moveToComputerHint}</p>
  <div class="backup-acts">
    <button @click=${() => takeItOut("json", "move")}>${words.saveEverything}</button>
    <button @click=${openBringIn}>${words.bringItInThere}</button>
  </div>
  ${cameOf(state, shown, "move")}
</section>`;

/** What comes, or came, of what was asked for here. While a place is still being chosen there is nothing to tell. */
function cameOf({ jobs }: State, { at, saved, refused }: TakeOut, here: AskedAt) {
  if (at !== here) return nothing;
  if (refused !== null) return html`<p class="came-of refused" role="alert">${refused}</p>`;
  const running = jobs.filter(({ what, progress }) => what === "takeOut" && progress);
  if (running.length === 0 && saved === null) return nothing;
  return html`<div class="came-of">${jobsOf(running)} ${saved === null ? nothing : tookOut(saved, here)}</div>`;
}

const tookOut = (saved: SavedExport, at: AskedAt) => html`<div class="took-out" role="status" tabindex="-1">
  <p>${words.tookOut(saved)}</p>
  ${saved.unchanged > 0 ? html`<p>${words.unchangedThere(saved.unchanged)}</p>` : nothing}
  ${
    saved.kept > 0
      ? html`<p>${words.keptThere(saved.kept)}</p>
        <button @click=${() => askToReplaceKept(saved, at)}>${words.replaceKept}</button>`
      : nothing
  }
  ${saved.stale > 0 ? html`<p>${words.staleThere(saved.stale)}</p>` : nothing}
  ${saved.left_out > 0 ? html`<p class="refused">${words.leftOutOfIt(saved.left_out)}</p>` : nothing}
  ${
    saved.not_held.length > 0
      ? html`<p>${words.notHeld}</p>
        <ul>
          ${saved.not_held.map((it) => html`<li>${it}</li>`)}
        </ul>`
      : nothing
  }
</div>`;
