// The earlier versions of a note: no text is ever written over.

import { html, type TemplateResult } from "lit";
import { bringBack } from "../acts/writing";
import { closeDialog } from "../screen";
import type { Dialog } from "../state";
import { words } from "../words/en-deferred";
import { eraseButton } from "./erase-button";
import { modal } from "./modal";

type VersionsDialog = Extract<Dialog, { kind: "versions" }>;

export const versions = ({ card, versions }: VersionsDialog): TemplateResult =>
  modal(
    "versions",
    words.earlierVersionsOf(words.titleAndYear(card)),
    html`<ol>
        ${versions.map(
          ({ at, text }) => html`<li>
            <h3>${words.moment(at)}</h3>
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
