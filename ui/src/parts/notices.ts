// What was just done, and what is wrong: said quietly where it hides nothing, or above all when the disk refuses.

import { html, nothing, type TemplateResult } from "lit";
import { dismissNotice } from "../acts/notice";
import { undoNotice } from "../acts/undo";
import { dismissTrouble } from "../acts/windowing";
import type { State } from "../state";
import { words } from "../words/deferred";
import { dropTarget } from "./drop-target";
import { folderNotice } from "./folder-notice";
import { icon } from "./icon";
import { troubleActs } from "./trouble-acts";

/** What stays for as long as it is so. */
export const above = (state: State): TemplateResult => {
  const { trouble, folderInfo } = state;
  return html`<div class="above">
  <div class="trouble" role="alert">
    ${
      trouble === null
        ? nothing
        : html`<p>${trouble.message}</p>
          ${troubleActs(trouble)}
          <button class="sign" aria-label=${words.dismiss} @click=${dismissTrouble}>${icon("close")}</button>`
    }
  </div>
  ${folderInfo === null || state.unopened ? nothing : folderNotice(state)}
  </div>
  ${dropTarget("window")}`;
};

/** The quiet word after an act. It is drawn in the rail and below the sheet, and shown where there is room for it. */
export const notice = ({ notice }: State): TemplateResult => {
  const undo = notice?.undo;
  return html`<div class="notice ${notice === null ? "" : "there"} ${notice?.alert ? "wrong" : ""}">
    <p role="status">${notice?.text}</p>
    ${
      undo
        ? html`<button aria-label=${words.undoWould(undo)} @click=${() => undoNotice(undo)}>
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
