// Why a film waits, or who said so: one line.

import { html, type TemplateResult } from "lit";
import { keepWhy } from "../acts/waiting";
import type { WhyForm } from "../label-dialogs";
import { words } from "../words/deferred";
import { labelForm } from "./label-form";

export const whyForm = (dialog: WhyForm): TemplateResult =>
  labelForm(
    dialog,
    words.whyItWaits(dialog.card),
    html`<label
      >${words.whyOrWho}<input name="why" aria-label=${words.whyOrWho} autocomplete="off" spellcheck="true" autofocus value=${dialog.why}
    /></label>`,
    (form) => keepWhy(dialog, String(form.get("why") ?? "")),
  );
