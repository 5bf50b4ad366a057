// The button that asks what repair would do, and the answer below it.

import { html, nothing, type TemplateResult } from "lit";
import { previewRepair } from "../acts/checking";
import type { State } from "../state";
import { words } from "../words/deferred";
import { repairPreview } from "./repair-preview";

export const askRepair = ({ repairPreview: preview, unrepaired }: State, className = ""): TemplateResult =>
  html`${
    preview === null
      ? html`<button class="ask-repair ${className}" @click=${previewRepair}>${words.seeWhatCanBeRepaired}</button>`
      : repairPreview(preview)
  } ${unrepaired === null ? nothing : html`<p class="refused" role="alert">${unrepaired}</p>`}`;
