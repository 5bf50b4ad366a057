// What the person remarks on a film, on one list.

import { html, type TemplateResult } from "lit";
import { keepRemark } from "../acts/own-list";
import type { RemarkForm } from "../label-dialogs";
import { words } from "../words/deferred";
import { labelForm } from "./label-form";

export const remarkForm = (dialog: RemarkForm): TemplateResult =>
  labelForm(
    dialog,
    words.remarkOn(dialog.card, dialog.name),
    html`<label
      >${words.remark}<textarea name="remark" aria-label=${words.remark} rows="4" spellcheck="true" autofocus .defaultValue=${dialog.remark}></textarea>
    </label>`,
    (form) => keepRemark(dialog, String(form.get("remark") ?? "")),
  );
