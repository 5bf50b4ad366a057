// The person's own note, to be read.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { openNote } from "../acts/navigation";
import type { Reading } from "../types/Reading";
import { words } from "../words/deferred";
import { noteText } from "./formatted";

export const ownNote = ({ card, note }: Reading): TemplateResult | typeof nothing =>
  note === null
    ? nothing
    : html`<section class="part own-note">
        <h3>${words.yourNote}</h3>
        ${guard([note.text, note.goes_on], () => noteText(note.goes_on ? `${note.text}…` : note.text, { cut: note.goes_on }))}
        ${note.goes_on ? html`<button class="quiet" @click=${() => openNote(card.film)}>${words.readOn}</button>` : nothing}
      </section>`;
