// The way to erasing for good: quiet, and apart from what is done every day.

import { html, type TemplateResult } from "lit";
import { askToErase } from "../acts/erasing";
import type { Card } from "../types/Card";
import type { Erasure } from "../types/Erasure";
import { words } from "../words/deferred";

export const eraseButton = (card: Card, what: Erasure, chosen = false): TemplateResult => html`<button
  type="button"
  class="quiet erase"
  aria-haspopup="dialog"
  @click=${() => askToErase(card, what, chosen)}
>
  ${words.eraseForGoodEllipsis}
</button>`;
