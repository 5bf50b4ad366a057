// Something asked before it is done.

import { html, type TemplateResult } from "lit";
import { closeDialog } from "../screen";
import type { Dialog } from "../state";
import { modal } from "./modal";

type Question = Extract<Dialog, { kind: "question" }>;

export const question = ({ title, text, yes, no, act }: Question): TemplateResult =>
  modal(
    "question",
    title,
    html`<p>${text}</p>
      <div class="dialog-acts">
        <button @click=${act}>${yes}</button>
        <button class="first" autofocus @click=${closeDialog}>${no}</button>
      </div>`,
  );
