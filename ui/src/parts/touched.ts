// Something changed since: what, and the choice between the rest and nothing.

import { html, nothing, type TemplateResult } from "lit";
import { undoOne } from "../acts/undo";
import { closeDialog } from "../screen";
import type { Dialog } from "../state";
import { words } from "../words/deferred";
import { modal } from "./modal";

type TouchedDialog = Extract<Dialog, { kind: "touched" }>;

export const touched = ({ step, by, rest }: TouchedDialog): TemplateResult =>
  modal(
    "touched",
    words.touchedTitle,
    html`<p>${words.touched(step)}</p>
      <ul>
        ${by.map((later) => html`<li>${words.step(later)} <small>${words.moment(later.at)}</small></li>`)}
      </ul>
      <p>${words.touchedRest(rest)}</p>
      <div class="dialog-acts">
        ${rest === 0 ? nothing : html`<button @click=${() => undoOne(step, true)}>${words.undoTheRest}</button>`}
        <button class="first" autofocus @click=${closeDialog}>${words.leaveIt}</button>
      </div>`,
  );
