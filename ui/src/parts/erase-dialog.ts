// What is to be erased for good, what that means, and that nothing undoes it: said before it is done.

import { html, nothing, type TemplateResult } from "lit";
import { type Erasing, erase, eraseInstead, kindOf } from "../acts/erasing";
import { closeDialog } from "../screen";
import type { Erasure } from "../types/Erasure";
import { words } from "../words/deferred";
import { modal } from "./modal";

export function eraseDialog(dialog: Erasing): TemplateResult {
  const { card, what, chosen, about, busy, refused } = dialog;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    erase(dialog, new FormData(event.target as HTMLFormElement).has("backups"));
  };
  return modal(
    "erasing",
    words.eraseTitle(kindOf(what), card),
    html`<form @submit=${submit}>
      <p class="warning">${words.cannotBeUndone}</p>
      ${chosen && (about.note || about.sealed_note) ? choice(dialog) : nothing}
      <p>${words.whatGoes[kindOf(what)]}</p>
      ${
        about.backups === 0
          ? nothing
          : html`<div>
            <label class="check"
              ><input type="checkbox" name="backups" aria-describedby="backups-hint" ?disabled=${busy} />${words.fromBackups(about.backups)}</label
            >
            <p class="hint" id="backups-hint">${words.fromBackupsHint}</p>
          </div>`
      }
      <p class="hint">${words.notReached(about.set_aside)}</p>
      ${refused === null ? nothing : html`<p class="refused" role="alert">${refused}</p>`}
      <p class="hint" role="status">${busy ? words.erasing : nothing}</p>
      <div class="dialog-acts">
        <button class="away-left" ?disabled=${busy}>${words.eraseForGood}</button>
        <button type="button" class="first" autofocus @click=${closeDialog}>
          ${busy ? words.close : words.keepIt}
        </button>
      </div>
    </form>`,
  );
}

function choice(dialog: Erasing) {
  const { film } = dialog.card;
  const way = (what: Erasure, there: boolean) =>
    there
      ? html`<label class="check"
          ><input
            type="radio"
            name="what"
            .checked=${kindOf(dialog.what) === kindOf(what)}
            ?disabled=${dialog.busy}
            @change=${() => eraseInstead(dialog, what)}
          />${words.whatToErase[kindOf(what)]}</label
        >`
      : nothing;
  return html`<fieldset>
    <legend class="unseen">${words.whatToEraseTitle}</legend>
    ${way({ film }, true)} ${way({ note: film }, dialog.about.note)}
    ${way({ sealed_note: film }, dialog.about.sealed_note)}
  </fieldset>`;
}
