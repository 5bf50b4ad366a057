// The one dialog that is open.

import type { TemplateResult } from "lit";
import type { Dialog, State } from "../state";
import { palette } from "../views/palette";
import { confirmation } from "./confirmation";
import { eraseDialog } from "./erase-dialog";
import { printDialog } from "./print-dialog";
import { touched } from "./touched";
import { versions } from "./versions";
import { viewingForm } from "./viewing-form";

export function dialog(state: State, dialog: Dialog): TemplateResult {
  switch (dialog.kind) {
    case "viewing":
      return viewingForm(dialog);
    case "versions":
      return versions(dialog);
    case "confirmation":
      return confirmation(dialog);
    case "erasing":
      return eraseDialog(dialog);
    case "touched":
      return touched(dialog);
    case "print":
      return printDialog(dialog);
    case "palette":
      return palette(state, dialog);
  }
}
