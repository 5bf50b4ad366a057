// What can be done with the film whose page is open.

import { html, type TemplateResult } from "lit";
import { markSeen } from "../acts/film";
import { filmActs, nameFor } from "../acts/on-film";
import { openPostcard } from "../acts/printing";
import { logViewing, openViewing } from "../acts/viewing";
import type { FilmPage } from "../types/FilmPage";
import { words } from "../words/en-deferred";

export function pageActs(page: FilmPage): TemplateResult {
  const { card, viewings } = page;
  const newest = viewings.find(({ finished }) => finished);
  return html`<div class="page-acts">
    ${
      newest === undefined
        ? html`<button class="first" @click=${(event: MouseEvent) => markSeen(card, event)}>${words.markAsSeenButton}</button>`
        : html`<button class="first is-seen" aria-haspopup="dialog" @click=${() => openViewing(card, newest)}>
          ${words.seen(newest.seen_on)}
        </button>`
    }
    <button aria-haspopup="dialog" @click=${() => logViewing(card)}>
      ${viewings.length === 0 ? words.seenAnotherDay : words.logAnother}
    </button>
    ${filmActs
      .filter(({ onPage }) => onPage)
      .map((act) => html`<button @click=${() => act.does(card)}>${words[nameFor(act, card)]}</button>`)}
    <button aria-haspopup="dialog" @click=${() => openPostcard(page)}>${words.makePostcard}</button>
  </div>`;
}
