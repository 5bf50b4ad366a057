// What the person says of a list: its name, an introduction, whether its films are numbered.

import { html, type TemplateResult } from "lit";
import { keepList } from "../acts/own-list";
import type { ListForm } from "../label-dialogs";
import { words } from "../words/deferred";
import { labelForm } from "./label-form";

export const listForm = (dialog: ListForm): TemplateResult => {
  const { list, draft } = dialog;
  return labelForm(
    dialog,
    list === null ? words.newList : words.editList(draft.name),
    html`<label
        >${words.labelName}<input name="name" aria-label=${words.labelName} autocomplete="off" autofocus required value=${draft.name}
      /></label>
      <label
        >${words.introduction}<textarea name="introduction" aria-label=${words.introduction} rows="5" spellcheck="true" .defaultValue=${draft.introduction}></textarea>
      </label>
      <label class="check"><input type="checkbox" name="ranked" ?checked=${draft.ranked} />${words.ranked}</label>`,
    (form) =>
      keepList(dialog, {
        name: String(form.get("name") ?? "").trim(),
        introduction: String(form.get("introduction") ?? "").trim(),
        ranked: form.has("ranked"),
      }),
  );
};
