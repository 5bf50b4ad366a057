// The one dialog that is open, if any.

import { nothing, type TemplateResult } from "lit";
import type { State } from "../state";
import { palette } from "../views/palette";
import { question } from "./question";
import { touched } from "./touched";
import { versions } from "./versions";
import { viewingForm } from "./viewing-form";

export function dialog(state: State): TemplateResult | typeof nothing {
  const { dialog } = state;
  switch (dialog?.kind) {
    case undefined:
      return nothing;
    case "viewing":
      return viewingForm(dialog);
    case "versions":
      return versions(dialog);
    case "question":
      return question(dialog);
    case "touched":
      return touched(dialog);
    case "palette":
      return palette(state, dialog);
  }
}
