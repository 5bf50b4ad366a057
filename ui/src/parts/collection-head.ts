// The head of a collection: its name, how far the person is, and two lines of what it is.

import { html, nothing, type TemplateResult } from "lit";
import type { CollectionPage } from "../types/CollectionPage";
import { words } from "../words/first";
import { later } from "./deferred";

/** A shorter introduction is in two lines as it is. */
const short = 80;

export const collectionHead = (
  page: CollectionPage,
  whole: boolean,
): TemplateResult => html`<header class="head">
  <div class="head-line">
    <h1 tabindex="-1">${page.name}</h1>
    <p class="progress">${words.progress(page)}</p>
  </div>
  ${introduction(page.introduction, page.collection, whole)}
</header>`;

/** Two lines of it, or the whole; `key` is whose it is. */
export function introduction(text: string, key: number, whole: boolean): TemplateResult {
  const folds = text.length > short;
  return html`<div class="introduction ${folds && !whole ? "folded" : ""}" id="introduction">
      ${text.split("\n\n").map((paragraph) => html`<p>${paragraph}</p>`)}
    </div>
    ${
      folds
        ? html`<button
          class="quiet"
          aria-expanded=${whole}
          aria-controls="introduction"
          @click=${() => later((it) => it.readOn(key))}
        >
          ${whole ? words.readLess : words.readOn}
        </button>`
        : nothing
    }`;
}
