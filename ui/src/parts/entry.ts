// Why a film is in a collection: what it is, what the letter does in it, what holds, and what the source got wrong.

import { html, nothing, type TemplateResult } from "lit";
import type { Entry } from "../types/Entry";
import { words } from "../words/deferred";

export const entry = ({
  description,
  letter,
  fact,
  correction,
}: Entry): TemplateResult => html`<div class="entry">
  ${description === null ? nothing : html`<p class="description">${description}</p>`}
  ${letter === null ? nothing : part(words.letter, letter)} ${fact === null ? nothing : part(words.onRecord, fact)}
  ${
    correction === null
      ? nothing
      : html`<details class="correction">
        <summary>${words.correction}</summary>
        <dl>
          <dt>${words.claim}</dt>
          <dd>${correction.claim}</dd>
          <dt>${words.record}</dt>
          <dd>${correction.record}</dd>
        </dl>
      </details>`
  }
</div>`;

const part = (title: string, text: string) => html`<section class="part">
  <h3>${title}</h3>
  <p>${text}</p>
</section>`;
