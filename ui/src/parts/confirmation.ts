// Something asked before it is done.

import { html, type TemplateResult } from "lit";
import { closeDialog } from "../screen";
import type { Dialog } from "../state";
import { modal } from "./modal";

type Confirmation = Extract<Dialog, { kind: "confirmation" }>;

export const confirmation = ({ title, text, yes, no, act }: Confirmation): TemplateResult =>
  modal(
    "confirmation",
    title,
    html`<p>${text}</p>
      <div class="dialog-acts">
        <button @click=${act}>${yes}</button>
        <button class="first" autofocus @click=${closeDialog}>${no}</button>
      </div>`,
  );
