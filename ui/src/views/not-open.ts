// The watchlist could not be opened: the whole window says why, what is safe, and what to do.

import { html, nothing, type TemplateResult } from "lit";
import { begin } from "../acts/begin";
import type { State } from "../state";
import type { Failure } from "../types/Failure";
import { words } from "../words/en-deferred";
import { recovery } from "./recovery";

export const notOpen = (
  state: State,
  { kind, message }: Failure,
): TemplateResult => html`<main class="not-open">
  <h1>${words.notOpenTitle}</h1>
  <p role="alert">${message}</p>
  ${kind === "damaged" ? recovery(state) : nothing}
  <button class=${kind === "damaged" ? "" : "first"} ?disabled=${state.jobs.length > 0} @click=${begin}>
    ${words.tryAgain}
  </button>
</main>`;
