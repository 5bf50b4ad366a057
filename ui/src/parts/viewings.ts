// Every time the film was seen, newest first.

import { html, nothing, type TemplateResult } from "lit";
import { openViewing } from "../acts/viewing";
import { companionsOf } from "../circumstances";
import type { FilmPage } from "../types/FilmPage";
import type { Viewing } from "../types/Viewing";
import { words } from "../words/deferred";
import { stars } from "./stars";

export const viewings = ({ card, viewings }: FilmPage): TemplateResult | typeof nothing =>
  viewings.length === 0
    ? nothing
    : html`<section class="viewings">
        <h3>${words.viewings}</h3>
        ${card.viewings > 1 ? html`<p class="hint">${words.seenTimes(card.viewings, firstSeen(viewings))}</p>` : nothing}
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
              ${viewing.remark === null ? nothing : html`<p class="remark">${viewing.remark}</p>`} ${tags(viewing)}
            </li>`,
          )}
        </ul>
      </section>`;

const tags = ({ tags }: Viewing) =>
  tags.length === 0
    ? nothing
    : html`<ul class="tags" aria-label=${words.tags}>
        ${tags.map(({ name }) => html`<li><bdi>${name}</bdi></li>`)}
      </ul>`;

/** The earliest that is known; newest stand first, and unknown ones last. */
const firstSeen = (viewings: Viewing[]) =>
  viewings.findLast(({ finished, seen_on }) => finished && seen_on !== "")?.seen_on ?? null;

const line = ({ seen_on, place, company, finished }: Viewing) =>
  words.viewingLine(seen_on, place, companionsOf(company), finished);
