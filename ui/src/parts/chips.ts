// Names that were taken one after the other, each removable.

import { html, type TemplateResult } from "lit";
import { words } from "../words/deferred";
import { icon } from "./icon";

export const chips = (
  label: string,
  names: string[],
  remove: (name: string) => unknown,
): TemplateResult => html`<ul class="chips" aria-label=${label}>
  ${names.map(
    (name) => html`<li>
      <bdi>${name}</bdi>
      <button type="button" class="sign" aria-label=${words.removeNamed(name)} @click=${() => remove(name)}>
        ${icon("close")}
      </button>
    </li>`,
  )}
</ul>`;
