// Says what becomes of what is held over a part of the window, for as long as it is. Whoever does not drag can paste a
// picture, and choose files.

import { html, nothing, type TemplateResult } from "lit";
import type { DropPlace } from "../acts/dropping";
import { loop } from "../acts/loop";
import { words } from "../words/deferred";

export const dropTarget = (place: DropPlace): TemplateResult | typeof nothing =>
  loop.state.dropOn === place
    ? html`<div class="drop-target ${place === "window" ? "everywhere" : ""}" aria-hidden="true">
        <p>${place === "window" ? words.dropToBringIn : words.dropOnStamp}</p>
      </div>`
    : nothing;
