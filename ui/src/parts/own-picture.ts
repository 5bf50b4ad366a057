// Where a picture of the person's own is chosen from their files.

import { html, type TemplateResult } from "lit";

/** Only the system's own field can ask for a file; a button or a menu presses it, and nobody sees it. */
export function pictureField(take: (picture: File) => Promise<unknown>): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // The same file may be chosen again.
    if (file !== undefined) take(file).finally(() => (input.value = ""));
  };
  return html`<span class="own-picture" hidden>
    <input type="file" accept="image/jpeg,image/png,image/webp" @change=${chosen} />
  </span>`;
}

export const choosePicture = (within: ".page" | "dialog") =>
  document.querySelector<HTMLElement>(`${within} .own-picture input`)?.click();
