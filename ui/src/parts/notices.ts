// What was just done, and what is wrong: said quietly below, or above all when the disk refuses.

import { html, nothing, type TemplateResult } from "lit";
import { dismissNotice } from "../acts/notice";
import type { State } from "../state";
import { words } from "../words/en";
import { deferred, later } from "./deferred";
import { icon } from "./icon";

export const notices = (state: State): TemplateResult => {
  const { notice, trouble, folderInfo } = state;
  const undo = notice?.undo;
  return html`<div class="above">
  <div class="trouble" role="alert">
    ${
      trouble === null
        ? nothing
        : html`<p>${trouble.message}</p>
          ${deferred(({ troubleActs }) => troubleActs(trouble))}
          <button class="sign" aria-label=${words.dismiss} @click=${() => later((it) => it.dismissTrouble())}>${icon("close")}</button>`
    }
  </div>
  ${folderInfo === null || state.unopened ? nothing : deferred(({ folderNotice }) => folderNotice(state))}
  </div>
  <div class="notice ${notice === null ? "" : "there"} ${notice?.alert ? "wrong" : ""}">
    <p role="status">${notice?.text}</p>
    ${
      undo
        ? html`<button aria-label=${deferred((it) => it.words.undoWould(undo))} @click=${() => later((it) => it.undoNotice(undo))}>
          ${words.undo}
        </button>`
        : nothing
    }
    ${
      notice === null
        ? nothing
        : html`<button class="sign" aria-label=${words.dismiss} @click=${dismissNotice}>${icon("close")}</button>`
    }
  </div>`;
};
