// Says what becomes of a picture that is held over a part of the window, for as long as it is. Whoever does not drag can
// paste it, or choose it.

import { html, nothing, type TemplateResult } from "lit";
import type { PicturePlace } from "../acts/dropping";
import { loop } from "../acts/loop";
import { words } from "../words/deferred";

export const dropTarget = (place: PicturePlace): TemplateResult | typeof nothing =>
  loop.state.dropOn === place
    ? html`<div class="drop-target" aria-hidden="true"><p>${words.dropOnStamp}</p></div>`
    : nothing;
