// On a film's page: since when it waits, and why.

import { html, nothing, type TemplateResult } from "lit";
import { askWhy } from "../acts/waiting";
import { dayAt } from "../days";
import type { FilmPage } from "../types/FilmPage";
import { words } from "../words/deferred";

export const pageWait = ({ card, wait }: FilmPage): TemplateResult | typeof nothing =>
  wait === null
    ? nothing
    : html`<p class="wait">
        <span id="page-wait">${words.waitingSince(dayAt(wait.since), wait.why)}</span>
        <button class="quiet" aria-haspopup="dialog" aria-describedby="page-wait" @click=${() => askWhy(card)}>
          ${wait.why === null ? words.whyAsked : words.changeWhy}
        </button>
      </p>`;
