// The one dialog that is open.

import type { TemplateResult } from "lit";
import type { Dialog, State } from "../state";
import { palette } from "../views/palette";
import { circumstanceForm } from "./circumstance-form";
import { confirmation } from "./confirmation";
import { eraseDialog } from "./erase-dialog";
import { filmForm } from "./film-form";
import { labelDialog } from "./label-dialog";
import { linksDialog } from "./links-dialog";
import { mergeDialog } from "./merge-dialog";
import { printDialog } from "./print-dialog";
import { runningDialog } from "./running-dialog";
import { severalForm } from "./several-form";
import { surpriseDialog } from "./surprise-dialog";
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
    case "links":
      return linksDialog(dialog);
    case "print":
      return printDialog(dialog);
    case "film":
      return filmForm(dialog);
    case "films":
      return severalForm(dialog);
    case "merge":
      return mergeDialog(dialog);
    case "surprise":
      return surpriseDialog(dialog);
    case "running":
      return runningDialog(dialog);
    case "renameCircumstance":
      return circumstanceForm(dialog);
    case "palette":
      return palette(state, dialog);
    default:
      return labelDialog(dialog);
  }
}
