// The page of keys.

import { html, type TemplateResult } from "lit";
import { words } from "../words/deferred";
import { keyGroups } from "../words/keys";

export const keys = (): TemplateResult => html`<header class="head">
    <h1 tabindex="-1">${words.keys}</h1>
    <p class="introduction">${words.keysIntroduction}</p>
  </header>
  <div class="keys">
    ${keyGroups().map(
      ({ title, keys }) => html`<section>
        <h2>${title}</h2>
        <dl>
          ${keys.map(
            ([strokes, what]) => html`<div>
              <dt>${strokes.map(stroke)}</dt>
              <dd>${what}</dd>
            </div>`,
          )}
        </dl>
      </section>`,
    )}
  </div>
  <p class="introduction notes-hint">${words.notesHint}</p>`;

const stroke = (names: readonly string[]) =>
  html`<span class="stroke">${names.map((name) => (name === "…" ? html`<span>…</span>` : html`<kbd>${name}</kbd>`))}</span>`;
