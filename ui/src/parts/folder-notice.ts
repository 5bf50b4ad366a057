// The watchlist lies where it is not safe: said over the window, with the way out of it.

import { html, nothing, type TemplateResult } from "lit";
import { dismissFolderNotice, moveElsewhere, moveThere, openAnew } from "../acts/data-folder";
import type { State } from "../state";
import { words } from "../words/deferred";
import { icon } from "./icon";

export function folderNotice({ folderInfo, moving, trouble }: State): TemplateResult | typeof nothing {
  // What could not be saved says the same, and offers more.
  if (folderInfo?.read_only && trouble !== null) return nothing;
  if (folderInfo?.read_only)
    return html`<div class="folder-notice" role="alert">
      <div><p>${words.readOnly}</p></div>
      <button class="first" @click=${openAnew}>${words.openAnew}</button>
    </div>`;
  if (folderInfo === null || folderInfo.synchronised === null) return nothing;
  const { synchronised, elsewhere } = folderInfo;
  return html`<div class="folder-notice" role="alert">
    <div>
      <p>${words.carried(synchronised)}</p>
      ${elsewhere === null ? nothing : html`<p class="folder">${words.couldLieIn(elsewhere)}</p>`}
    </div>
    ${moving ? html`<p>${words.moving}</p>` : nothing}
    ${
      elsewhere === null
        ? nothing
        : html`<button class="first" ?disabled=${moving} @click=${moveThere}>${words.moveThere}</button>`
    }
    <button ?disabled=${moving} @click=${moveElsewhere}>${words.moveElsewhere}</button>
    <button class="sign" aria-label=${words.dismiss} @click=${dismissFolderNotice}>${icon("close")}</button>
  </div>`;
}
