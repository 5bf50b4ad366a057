// The fields of a viewing that complete what is typed: where, with whom, and its tags.

import { html, type TemplateResult } from "lit";
import { stopCompleting } from "../acts/completing";
import {
  addTag,
  removeTag,
  takeCompanion,
  takePlace,
  typeCompany,
  typeNextTag,
  write,
} from "../acts/viewing-fields";
import type { ViewingDialog } from "../viewing-dialog";
import { words } from "../words/deferred";
import { chips } from "./chips";
import { combobox } from "./combobox";

const labelled = (id: string, label: string, field: unknown) => html`<div class="viewing-field">
  <label for=${id}>${label}</label>
  ${field}
</div>`;

export const placeField = ({ draft, completing }: ViewingDialog): TemplateResult =>
  labelled(
    "viewing-place",
    words.place,
    combobox({
      id: "viewing-place",
      label: words.place,
      kind: "place",
      value: draft.place,
      completing,
      typed: (place) => write({ place }),
      take: takePlace,
      left: stopCompleting,
    }),
  );

export const companyField = ({ draft, completing }: ViewingDialog): TemplateResult =>
  labelled(
    "viewing-company",
    words.company,
    combobox({
      id: "viewing-company",
      label: words.company,
      ask: typeCompany,
      value: draft.company,
      completing,
      take: takeCompanion,
      left: stopCompleting,
    }),
  );

/** One that was not taken stays in the field, and is kept with the others: nothing moves below a button that is pressed. */
export const tagsField = ({ draft, completing }: ViewingDialog): TemplateResult =>
  labelled(
    "viewing-tags",
    words.tags,
    html`${chips(words.tags, draft.tags, removeTag)}
    ${combobox({
      id: "viewing-tags",
      label: words.tags,
      ask: typeNextTag,
      value: draft.nextTag,
      hint: words.addTag,
      completing,
      take: addTag,
      enter: addTag,
      left: stopCompleting,
    })}`,
  );
