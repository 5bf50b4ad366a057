// The whole window, as it should be for a state.

import { html, nothing, type TemplateResult } from "lit";
import { deferred } from "../parts/deferred";
import { notices } from "../parts/notices";
import { postmarkRing } from "../parts/postmark";
import { rail } from "../parts/rail";
import type { State } from "../state";
import { films } from "./films";

export function app(state: State): TemplateResult | typeof nothing {
  const { notOpen, page, rating, menu, dialog } = state;
  // It says itself what is wrong.
  if (notOpen !== null) {
    const said = notices({ ...state, trouble: null, folderInfo: null });
    return html`${deferred((it) => it.notOpen(state, notOpen))} ${said}`;
  }
  // Nothing before the first answer: the ground is there already, and it comes in a blink.
  if (!state.started) return html``;
  if (state.unopened) return html`${deferred(({ envelope }) => envelope())} ${notices(state)}`;
  const opened =
    state.route.at === "films" && page !== null ? deferred((it) => it.page(state, page)) : nothing;
  return html`${postmarkRing}
    <div class="window ${opened === nothing ? "" : "opened"} ${state.railOpen ? "rail-open" : ""}">
      ${rail(state)}
      <main class="sheet scroller">
        ${sheet(state)} ${menu === null ? nothing : deferred((it) => it.filmMenu(menu))}
      </main>
      ${opened} ${notices(state)}
    </div>
    ${rating === null ? nothing : deferred((it) => it.ratingPopover(rating))}
    ${dialog === null ? nothing : deferred((it) => it.dialog(state, dialog))}`;
}

function sheet(state: State): TemplateResult | typeof nothing {
  const { route } = state;
  return route.at === "films" ? films(state, route) : deferred((it) => it.elsewhere(state, route.at));
}
