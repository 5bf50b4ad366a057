// How the backups fare: whether the last could be made, whether one opens, and where else they are put.

import { html, nothing, type TemplateResult } from "lit";
import { chooseSecondFolder, leaveSecondFolder } from "../acts/backups";
import type { Backup } from "../types/Backup";
import type { BackupStatus } from "../types/BackupStatus";
import type { SecondFolder } from "../types/SecondFolder";
import { words } from "../words/deferred";

export const backupStatusOf = (
  { failed, tried, thinned, second }: BackupStatus,
  backups: Backup[] | null,
): TemplateResult => html`<section class="backup-status" aria-labelledby="backup-status">
    <h2 id="backup-status">${words.backupStatus}</h2>
    ${failed === null ? nothing : html`<p class="refused">${words.backupFailedAt(failed)}</p>`}
    <p class=${tried?.spoilt ? "refused" : ""}>
      ${tried === null ? words.notTried(backups?.length === 0) : words.tried(tried)}
    </p>
    <p>${words.thinning}${thinned === null ? "" : ` ${words.thinned(thinned)}`}</p>
  </section>
  <section class="backup-status" aria-labelledby="second-folder">
    <h2 id="second-folder">${words.secondFolder}</h2>
    ${second === null ? noSecond() : theSecond(second)}
  </section>`;

const noSecond = () => html`<p>${words.secondFolderHint}</p>
  <div class="backup-acts"><button @click=${chooseSecondFolder}>${words.chooseSecondFolder}</button></div>`;

const theSecond = ({ folder, trouble, waiting }: SecondFolder) => html`<p class="folder">${folder}</p>
  <p>
    ${trouble === null ? words.secondFolderStands(waiting) : words.secondFolderTrouble(trouble, waiting)}
  </p>
  <div class="backup-acts">
    <button @click=${chooseSecondFolder}>${words.chooseAnother}</button>
    <button @click=${leaveSecondFolder}>${words.leaveSecondFolder}</button>
  </div>`;
