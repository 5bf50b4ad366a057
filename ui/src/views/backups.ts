// Every copy of the watchlist, newest first, and the way back to each.

import { html, nothing, type TemplateResult } from "lit";
import { askToGoBack, backUp, saveCopy } from "../acts/backups";
import { go } from "../acts/navigation";
import { openTakeOut } from "../acts/take-out";
import { backupLine } from "../parts/backup-line";
import { backupStatusOf } from "../parts/backup-status";
import { jobsOf } from "../parts/job";
import type { State } from "../state";
import { words } from "../words/deferred";

export const backups = ({ backups, unlisted, backupStatus, jobs }: State): TemplateResult =>
  html`<header class="head">
      <h1 tabindex="-1">${words.backups}</h1>
      <p class="introduction">${words.backupsIntroduction}</p>
    </header>
    <div class="backup-acts">
      <button class="first" ?disabled=${jobs.length > 0} @click=${backUp}>${words.backUpNow}</button>
      <button @click=${saveCopy}>${words.saveCopy}</button>
      <button @click=${openTakeOut}>${words.takeOutEllipsis}</button>
      <button @click=${() => go({ at: "check" })}>${words.checkWatchlist}</button>
    </div>
    ${jobsOf(jobs)}
    ${backupStatus === null ? nothing : backupStatusOf(backupStatus, backups)}
    ${unlisted === null ? nothing : html`<p class="backup-status refused" role="alert">${unlisted.message}</p>`}
    ${backups?.length === 0 ? html`<div class="empty"><p>${words.backupsEmpty}</p></div>` : nothing}
    <h2 class="unseen">${words.allBackups}</h2>
    <ul class="backups">
      ${backups?.map((backup) => backupLine(backup, words.goBackShort, words.goBackTo(backup), askToGoBack))}
    </ul>`;
