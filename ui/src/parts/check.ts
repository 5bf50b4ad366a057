// Something that is so or not: a box to be ticked, and what it says.

import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

export const check = (
  name: string,
  on: boolean,
  turn: (on: boolean) => unknown,
): TemplateResult => html`<label
  class="check"
>
  <input
    type="checkbox"
    .checked=${live(on)}
    @change=${(event: Event) => turn((event.target as HTMLInputElement).checked)}
  />
  <span>${name}</span>
</label>`;
