// The name a filter is kept under.

import { html, nothing, type TemplateResult } from "lit";
import { keepLiving } from "../acts/living";
import type { LivingForm } from "../label-dialogs";
import { words } from "../words/deferred";
import { labelForm } from "./label-form";

export const livingForm = (dialog: LivingForm): TemplateResult => {
  const { living, draft, searched } = dialog;
  return labelForm(
    dialog,
    living === null ? words.keepFilter : words.renameLiving(draft.name),
    html`<label
        >${words.labelName}<input
          id="living-name"
          name="name"
          aria-label=${words.labelName}
          aria-describedby=${living === null ? "living-hint" : nothing}
          autocomplete="off"
          autofocus
          required
          value=${draft.name}
      /></label>
      ${
        living === null
          ? html`<p class="hint" id="living-hint">${words.livingHint}${searched ? html` ${words.searchNotKept}` : nothing}</p>`
          : nothing
      }`,
    (form) => keepLiving(dialog, String(form.get("name") ?? "").trim()),
  );
};
