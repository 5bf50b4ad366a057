// The earlier versions of a note: no text is ever written over.

import { html, type TemplateResult } from "lit";
import { bringBack } from "../acts/writing";
import { closeDialog } from "../screen";
import type { Dialog } from "../state";
import { words } from "../words/deferred";
import { comparison } from "./comparison";
import { eraseButton } from "./erase-button";
import { modal } from "./modal";

type VersionsDialog = Extract<Dialog, { kind: "versions" }>;

export const versions = (dialog: VersionsDialog): TemplateResult => {
  const { card, versions } = dialog;
  return modal(
    "versions",
    words.earlierVersionsOf(card),
    html`${comparison(dialog)}
      <h3 class="unseen">${words.allVersions}</h3>
      <ol>
        ${versions.map(
          ({ at, text }) => html`<li>
            <h4>${words.moment(at)}</h4>
            <p class="written">${text === "" ? words.emptyText : text}</p>
            <button class="quiet" aria-label=${words.bringBackAt(at)} @click=${() => bringBack(card.film, text)}>
              ${words.bringBack}
            </button>
          </li>`,
        )}
      </ol>
      <div class="dialog-acts">
        ${eraseButton(card, { note: card.film })}
        <button class="first" @click=${closeDialog}>${words.close}</button>
      </div>`,
  );
};
