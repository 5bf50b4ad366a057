// Whether there is a newer version: asked for on a click, and on no other occasion.

import { html, nothing, type TemplateResult } from "lit";
import { installUpdate, lookForUpdate } from "../acts/updates";
import type { Updating } from "../state";
import { words } from "../words/deferred";

export const updatesOf = ({ from, doing, found, refused }: Updating): TemplateResult =>
  html`<section class="setting updates" aria-labelledby="updates">
    <h2 id="updates">${words.updates}</h2>
    <p class="hint">${words.updatesHint(from)}</p>
    <button ?disabled=${doing !== null} @click=${lookForUpdate}>${words.lookForUpdate}</button>
    <p role="status">${said({ from, doing, found, refused })}</p>
    ${refused === null ? nothing : html`<p class="refused" role="alert">${refused}</p>`}
    ${
      found?.found === "newer"
        ? html`${found.notes ? html`<p class="update-notes">${found.notes}</p>` : nothing}
          <button class="first" ?disabled=${doing !== null} @click=${installUpdate}>${words.installUpdate}</button>`
        : nothing
    }
  </section>`;

export function said({ from, doing, found }: Updating): string {
  if (doing === "looking") return words.lookingForUpdate(from);
  if (doing === "installing") return words.installingUpdate;
  if (found === null) return "";
  return found.found === "newest" ? words.newest : words.newer(found.version);
}
