// The watchlist could not be opened: the whole window says why, what is safe, and what to do.

import { html, nothing, type TemplateResult } from "lit";
import { beginWith } from "../acts/begin";
import { api } from "../api";
import type { State } from "../state";
import type { Failure } from "../types/Failure";
import { words } from "../words/deferred";
import { recovery } from "./recovery";

export const notOpen = (
  state: State,
  { kind, message }: Failure,
): TemplateResult => html`<main class="not-open">
  <h1>${words.notOpenTitle}</h1>
  <p role="alert">${message}</p>
  ${kind === "damaged" ? recovery(state) : nothing}
  <button class=${kind === "damaged" ? "" : "first"} ?disabled=${state.jobs.length > 0} @click=${() => beginWith(api.start)}>
    ${words.tryAgain}
  </button>
</main>`;
