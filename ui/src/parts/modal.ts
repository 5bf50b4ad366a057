// A dialog over everything. The browser holds the focus in it and gives it back afterwards.

import { html, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { dialogClosed } from "../acts/windowing";

/** The element comes before it is in the page, and a dialog can only be shown there. */
export function showModal(element: Element | undefined) {
  if (element instanceof HTMLDialogElement)
    queueMicrotask(() => element.isConnected && !element.open && element.showModal());
}

/** `leave` hears of Escape before it closes the dialog, and may prevent that. */
export const modal = (
  className: string,
  title: string,
  content: unknown,
  leave?: (event: Event) => void,
): TemplateResult => html`<dialog
  class=${className}
  aria-labelledby="dialog-title"
  ${ref(showModal)}
  @cancel=${leave}
  @close=${dialogClosed}
>
  <h2 id="dialog-title">${title}</h2>
  ${content}
</dialog>`;
