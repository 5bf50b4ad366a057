// The whole window, as it should be for a state.

import { html, nothing, type TemplateResult } from "lit";
import { deferred } from "../parts/deferred";
import { postmarkRing } from "../parts/postmark";
import { rail } from "../parts/rail";
import type { State } from "../state";
import { films } from "./films";

export function app(state: State): TemplateResult | typeof nothing {
  const { notOpen, page, rating, menu, dialog } = state;
  // It says itself what is wrong.
  if (notOpen !== null) {
    return html`${deferred((it) => it.notOpen(state, notOpen))} ${deferred((it) => it.notice(state))}`;
  }
  // Nothing before the first answer: the ground is there already, and it comes in a blink.
  if (!state.started) return html``;
  if (state.unopened)
    return html`${deferred(({ envelope }) => envelope())} ${deferred((it) => it.above(state))} ${deferred((it) => it.notice(state))}`;
  const opened =
    state.route.at === "films" && page !== null ? deferred((it) => it.page(state, page)) : nothing;
  return html`${postmarkRing}
    <div class="window ${opened === nothing ? "" : "opened"} ${state.railOpen ? "rail-open" : ""} ${dialog === null ? "" : "behind"}">
      ${rail(state)}
      <main class="sheet scroller" tabindex="-1">
        ${sheet(state)} ${menu === null ? nothing : deferred((it) => it.filmMenu(menu))}
      </main>
      ${deferred((it) => it.selectionBar())} ${opened} ${deferred((it) => it.above(state))} ${deferred((it) => it.notice(state))}
    </div>
    ${rating === null ? nothing : deferred((it) => it.ratingPopover(rating))}
    ${dialog === null ? nothing : deferred((it) => it.dialog(state, dialog))}`;
}

function sheet(state: State): TemplateResult | typeof nothing {
  const { route } = state;
  return route.at === "films" ? films(state, route) : deferred((it) => it.elsewhere(state, route.at));
}
