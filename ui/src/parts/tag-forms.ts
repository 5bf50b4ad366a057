// Another name for a tag, and two tags made one.

import { html, nothing, type TemplateResult } from "lit";
import { mergeTag, renameTag } from "../acts/tag";
import type { LabelDialog } from "../label-dialogs";
import { closeDialog } from "../screen";
import { words } from "../words/deferred";
import { modal } from "./modal";

type Of<Kind> = Extract<LabelDialog, { kind: Kind }>;

function form(refused: string | null, act: string, take: (value: string) => unknown, content: unknown) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    take(String(new FormData(event.target as HTMLFormElement).get("tag") ?? ""));
  };
  return html`<form @submit=${submit}>
    ${content} ${refused === null ? nothing : html`<p class="refused" role="alert">${refused}</p>`}
    <div class="dialog-acts">
      <button type="button" @click=${closeDialog}>${words.cancel}</button>
      <button class="first">${act}</button>
    </div>
  </form>`;
}

export const tagNameForm = ({ tag, refused }: Of<"renameTag">): TemplateResult =>
  modal(
    "rename-tag",
    words.renameTag(tag.name),
    form(
      refused,
      words.keep,
      (name) => renameTag(tag, name),
      html`<label
        >${words.labelName}<input id="tag-name" name="tag" aria-label=${words.labelName} autocomplete="off" required value=${tag.name}
      /></label>`,
    ),
  );

export const mergeForm = ({ tag, others, refused }: Of<"mergeTag">): TemplateResult =>
  modal(
    "merge-tag",
    words.mergeTag(tag.name),
    form(
      refused,
      words.merge,
      (into) => mergeTag(tag, Number(into)),
      html`<label
          >${words.mergeInto}<select name="tag" aria-label=${words.mergeInto}>
            ${others.map((other) => html`<option value=${other.tag}>${other.name}</option>`)}
          </select></label
        >
        <p class="hint">${words.mergeHint(tag.name)}</p>`,
    ),
  );
