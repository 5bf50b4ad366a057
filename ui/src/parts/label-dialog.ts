// Which dialog of tags, lists or many films it is.

import type { TemplateResult } from "lit";
import type { LabelDialog } from "../label-dialogs";
import { listForm } from "./list-form";
import { listsDialog } from "./lists-dialog";
import { livingForm } from "./living-form";
import { remarkForm } from "./remark-form";
import { seenForm } from "./seen-form";
import { mergeForm, tagNameForm } from "./tag-forms";
import { tagsDialog } from "./tags-dialog";
import { whyForm } from "./why-form";

export function labelDialog(dialog: LabelDialog): TemplateResult {
  switch (dialog.kind) {
    case "tags":
      return tagsDialog(dialog);
    case "lists":
      return listsDialog(dialog);
    case "list":
      return listForm(dialog);
    case "remark":
      return remarkForm(dialog);
    case "living":
      return livingForm(dialog);
    case "why":
      return whyForm(dialog);
    case "renameTag":
      return tagNameForm(dialog);
    case "mergeTag":
      return mergeForm(dialog);
    case "seenAll":
      return seenForm(dialog);
  }
}
