// The one dialog that is open, if any.

import { nothing, type TemplateResult } from "lit";
import type { State } from "../state";
import { beyond } from "./beyond";

export function dialog(state: State): TemplateResult | typeof nothing {
  const { dialog } = state;
  switch (dialog?.kind) {
    case undefined:
      return nothing;
    case "viewing":
      return beyond(({ viewingForm }) => viewingForm(dialog));
    case "versions":
      return beyond(({ versions }) => versions(dialog));
    case "question":
      return beyond(({ question }) => question(dialog));
    case "erasing":
      return beyond(({ eraseDialog }) => eraseDialog(dialog));
    case "touched":
      return beyond(({ touched }) => touched(dialog));
    case "print":
      return beyond(({ printDialog }) => printDialog(dialog));
    case "palette":
      return beyond(({ palette }) => palette(state, dialog));
  }
}
