// What can be done while nothing can be saved.

import { html, nothing, type TemplateResult } from "lit";
import { saveCopy } from "../acts/backups";
import { openAnew } from "../acts/data-folder";
import type { Failure } from "../types/Failure";
import { words } from "../words/deferred";

export const troubleActs = ({ kind }: Failure): TemplateResult | typeof nothing =>
  // Said here alone: at the next start this is what the window shows.
  kind === "damaged" ? html`<p class="way-out">${words.damagedWhileOpen}</p>` : acts(kind);

const acts = (kind: Failure["kind"]) =>
  kind === "moved" || kind === "disk"
    ? html`<button @click=${saveCopy}>${words.saveCopy}</button> <button @click=${openAnew}>${words.openAnew}</button>`
    : nothing;
