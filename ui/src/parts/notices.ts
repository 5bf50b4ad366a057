// What was just done, and what is wrong: said quietly below, or above all when the disk refuses.

import { html, nothing, type TemplateResult } from "lit";
import { dismissNotice } from "../acts/notice";
import { undoNotice } from "../acts/undo";
import { dismissTrouble } from "../acts/windowing";
import type { State } from "../state";
import { words } from "../words/en";
import { beyond } from "./beyond";
import { icon } from "./icon";

export const notices = (state: State): TemplateResult => {
  const { notice, trouble, whereabouts } = state;
  return html`<div class="above">
  <div class="trouble" role="alert">
    ${
      trouble === null
        ? nothing
        : html`<p>${trouble.message}</p>
          ${beyond(({ troubleActs }) => troubleActs(trouble))}
          <button class="sign" aria-label=${words.dismiss} @click=${dismissTrouble}>${icon("close")}</button>`
    }
  </div>
  ${whereabouts === null || state.unopened ? nothing : beyond(({ lying }) => lying(state))}
  </div>
  <div class="notice ${notice === null ? "" : "there"} ${notice?.alert ? "wrong" : ""}">
    <p role="status">${notice?.text}</p>
    ${
      notice?.undo
        ? html`<button aria-label=${words.undoWould(notice.undo)} @click=${() => notice.undo && undoNotice(notice.undo)}>
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
