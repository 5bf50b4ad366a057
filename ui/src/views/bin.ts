// What was removed, newest first: each with how long it can still come back, and the button that brings it.

import { html, type TemplateResult } from "lit";
import { shown } from "../acts/list";
import { restoreFilm } from "../acts/removing";
import { dayAt } from "../days";
import { cardOf, emptyDraft } from "../film-draft";
import { stamp } from "../parts/stamp";
import type { Sizes } from "../parts/virtual-list";
import type { State } from "../state";
import type { BinnedFilm } from "../types/BinnedFilm";
import { words } from "../words/deferred";
import "../parts/virtual-list";

const sizes: Sizes = { cell: null, gap: 0, height: 4.25, measured: true };

export const bin = ({ list }: State): TemplateResult => html`<header class="head">
    <h1 tabindex="-1">${words.bin}</h1>
    <p class="introduction">${words.binIntroduction}</p>
  </header>
  ${
    list.answered && list.bin.total === 0
      ? html`<div class="empty"><p>${words.binEmpty}</p></div>`
      : html`<virtual-list
        class="bin"
        role="list"
        .of=${list.bin}
        .count=${list.bin.total}
        .sizes=${sizes}
        .shown=${shown}
        .item=${(index: number) => item(list.bin.total, index, list.bin.at(index))}
      ></virtual-list>`
  }`;

const item = (total: number, index: number, film: BinnedFilm | undefined) => html`<div
  role="listitem"
  aria-setsize=${total}
  aria-posinset=${index + 1}
  data-at=${index}
>
  ${film === undefined ? html`<div class="binned">${words.loading}</div>` : binned(film)}
</div>`;

/** It has no card while it is gone: its stamp is composed of what the bin knows of it. */
const binned = ({ film, title, year, since, days_left }: BinnedFilm) => html`<div class="binned">
  <span class="binned-stamp">${stamp({ ...cardOf({ ...emptyDraft(), title, year }, null), waiting: false })}</span>
  <div>
    <p>${words.titleAndYear({ title, year })}</p>
    <p class="hint">${words.removedOn(dayAt(since))} · ${words.forGoodIn(days_left)}</p>
  </div>
  <button aria-label=${words.restoreFilm({ title, year })} @click=${() => restoreFilm(film)}>${words.restoreShort}</button>
</div>`;
