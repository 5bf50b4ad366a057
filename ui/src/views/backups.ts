// Every copy of the watchlist, newest first, and the way back to each.

import { html, nothing, type TemplateResult } from "lit";
import { askToGoBack, backUp, saveCopy } from "../acts/backups";
import { go } from "../acts/going";
import { backupLine } from "../parts/backup-line";
import type { State } from "../state";
import { words } from "../words/en-beyond";

export const backups = ({ backups }: State): TemplateResult =>
  html`<header class="head">
      <h1 tabindex="-1">${words.backups}</h1>
      <p class="introduction">${words.backupsIntroduction}</p>
    </header>
    <div class="backup-acts">
      <button class="first" @click=${backUp}>${words.backUpNow}</button>
      <button @click=${saveCopy}>${words.saveCopy}</button>
      <button @click=${() => go({ at: "check" })}>${words.checkWatchlist}</button>
    </div>
    ${backups?.length === 0 ? html`<div class="empty"><p>${words.backupsEmpty}</p></div>` : nothing}
    <ul class="backups">
      ${backups?.map((backup) => backupLine(backup, words.goBackShort, words.goBackTo(backup), askToGoBack))}
    </ul>`;
