// What can be done while nothing can be saved.

import { html, nothing, type TemplateResult } from "lit";
import { saveCopy } from "../acts/backups";
import { openAnew } from "../acts/data-folder";
import type { Failure } from "../types/Failure";
import { words } from "../words/en-deferred";

export const troubleActs = ({ kind }: Failure): TemplateResult | typeof nothing =>
  kind === "moved" || kind === "disk"
    ? html`<button @click=${saveCopy}>${words.saveCopy}</button> <button @click=${openAnew}>${words.openAnew}</button>`
    : nothing;
