// The whole window, as it should be for a state.

import { html, nothing, type TemplateResult } from "lit";
import { beyond } from "../parts/beyond";
import { dialog } from "../parts/dialog";
import { notices } from "../parts/notices";
import { postmarkRing } from "../parts/postmark";
import { rail } from "../parts/rail";
import { ratingPopover } from "../parts/rating-popover";
import type { State } from "../state";
import { films } from "./films";
import { notOpen } from "./not-open";
import { page } from "./page";

export function app(state: State): TemplateResult {
  if (state.notOpen !== null) return notOpen(state, state.notOpen);
  // Nothing before the first answer: the ground is there already, and it comes in a blink.
  if (!state.started) return html``;
  if (state.unopened) return html`${beyond(({ envelope }) => envelope())} ${notices(state)}`;
  const opened = state.place.at === "films" && state.page !== null;
  return html`${postmarkRing}
    <div class="window ${opened ? "opened" : ""} ${state.railOpen ? "rail-open" : ""}">
      ${rail(state)}
      <main class="sheet scroller">
        ${sheet(state)} ${state.menu === null ? nothing : beyond(({ filmMenu }) => filmMenu(state))}
      </main>
      ${opened ? page(state) : nothing} ${notices(state)}
    </div>
    ${ratingPopover(state)} ${dialog(state)}`;
}

function sheet(state: State): TemplateResult | typeof nothing {
  switch (state.place.at) {
    case "films":
      return films(state, state.place);
    case "history":
      return beyond(({ history }) => history(state));
    case "backups":
      return beyond(({ backups }) => backups(state));
    case "check":
      return beyond(({ check }) => check(state));
    case "settings":
      return beyond(({ settings }) => settings(state));
    case "about":
      return beyond(({ about }) => about(state));
    case "keys":
      return beyond(({ keys }) => keys());
  }
}
