// Every time the film was seen, newest first.

import { html, nothing, type TemplateResult } from "lit";
import { openViewing } from "../acts/viewing";
import type { FilmPage } from "../types/FilmPage";
import type { Viewing } from "../types/Viewing";
import { words } from "../words/en-deferred";
import { stars } from "./stars";

export const viewings = ({ card, viewings }: FilmPage): TemplateResult | typeof nothing =>
  viewings.length === 0
    ? nothing
    : html`<section class="viewings">
        <h3>${words.viewings}</h3>
        <ul>
          ${viewings.map(
            (viewing) => html`<li>
              <button
                class="line"
                aria-haspopup="dialog"
                @click=${() => openViewing(card, viewing)}
              >
                <span>${line(viewing)}</span>
                ${viewing.rating === null ? nothing : stars(viewing.rating)}
              </button>
              ${viewing.remark === null ? nothing : html`<p class="remark">${viewing.remark}</p>`}
            </li>`,
          )}
        </ul>
      </section>`;

const line = ({ seen_on, place, company, finished }: Viewing) =>
  words.viewingLine(seen_on, place, company, finished);
