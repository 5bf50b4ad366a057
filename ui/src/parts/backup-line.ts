// A copy of the watchlist in a list: when it was made, what it holds, and what can be done with it.

import { html, nothing, type TemplateResult } from "lit";
import type { Backup } from "../types/Backup";
import { words } from "../words/deferred";

export const backupLine = (
  backup: Backup,
  act: string,
  name: string,
  does: (backup: Backup) => unknown,
): TemplateResult => html`<li class="backup">
  <time>${words.moment(backup.made_at)}</time>
  <span class="what">${backup.counts === null ? words.backupUnreadable : words.counts(backup.counts)}</span>
  <span class="why">${words.backupWhy(backup)}</span>
  ${
    backup.counts === null
      ? nothing
      : html`<button aria-label=${name} @click=${() => does(backup)}>${act}</button>`
  }
</li>`;
