// The watchlist could not be opened: the whole window says why, what is safe, and what to do.

import { html, type TemplateResult } from "lit";
import { begin } from "../acts/begin";
import type { Failure } from "../types/Failure";
import { words } from "../words/en";

export const notOpen = ({ message }: Failure): TemplateResult => html`<main class="not-open">
  <h1>${words.notOpenTitle}</h1>
  <p role="alert">${message}</p>
  <button class="first" @click=${begin}>${words.tryAgain}</button>
</main>`;
