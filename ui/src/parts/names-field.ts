// Names of which a film has several, each removable, and a field that completes the next one.

import { html, type TemplateResult } from "lit";
import { stopCompleting } from "../acts/completing";
import { addNames, addTypedNames, type Names, removeName } from "../acts/film-lists";
import type { FilmDialog } from "../film-dialogs";
import type { NameKind } from "../types/NameKind";
import { words } from "../words/deferred";
import { chips } from "./chips";
import { combobox } from "./combobox";
import { labelled } from "./film-field";

export function namesField(dialog: FilmDialog, field: Names, kind: NameKind): TemplateResult {
  const { draft, collection, completing } = dialog;
  const id = `film-${field}`;
  const typed = completing?.field === id ? completing.typed : "";
  const enter = (text: string) => addTypedNames(field, text);
  return labelled(
    dialog,
    field,
    html`${chips(words.filmFields[field], draft[field], (name) => removeName(field, name))}
      ${combobox({
        id,
        label: words.filmFields[field],
        kind,
        value: typed,
        hint: draft[field].length > 0 ? undefined : collection?.[field].join(", "),
        completing,
        take: (name) => addNames(field, [name]),
        enter,
        // What was not taken is no less meant.
        left: () => (typed.trim() === "" ? stopCompleting() : enter(typed)),
      })}`,
  );
}
