// The page of keys.

import { html, type TemplateResult } from "lit";
import { words } from "../words/en-deferred";
import { keyGroups } from "../words/keys";

export const keys = (): TemplateResult => html`<header class="head">
    <h1 tabindex="-1">${words.keys}</h1>
    <p class="introduction">${words.keysIntroduction}</p>
  </header>
  <div class="keys">
    ${keyGroups.map(
      ({ title, keys }) => html`<section>
        <h2>${title}</h2>
        <dl>
          ${keys.map(
            ([names, what]) => html`<div>
              <dt>${names.map((name) => (name === "…" ? html`<span>…</span>` : html`<kbd>${name}</kbd>`))}</dt>
              <dd>${what}</dd>
            </div>`,
          )}
        </dl>
      </section>`,
    )}
  </div>`;
