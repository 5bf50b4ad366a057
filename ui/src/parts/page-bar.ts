// The slim head of a film's page, which stays while the page is scrolled: closing it, its title, the films beside it.

import { html, type TemplateResult } from "lit";
import { closeFilm } from "../acts/navigation";
import { neighbours, turnPage } from "../acts/neighbours";
import type { Card } from "../types/Card";
import { words } from "../words/deferred";
import { icon } from "./icon";

export function pageBar({ film, title }: Card): TemplateResult {
  const { before, after } = neighbours(film);
  const turn = (by: 1 | -1, there: boolean, name: string) => html`<button
    class="sign"
    aria-label=${name}
    title=${name}
    ?disabled=${!there}
    @click=${() => turnPage(by)}
  >
    ${icon(by < 0 ? "back" : "forward")}
  </button>`;
  return html`<div class="page-bar">
    <button class="sign close" aria-label=${words.close} title="Esc" @click=${closeFilm}>${icon("close")}</button>
    <span class="bar-title" aria-hidden="true">${title}</span>
    ${turn(-1, before, words.previousFilm)} ${turn(1, after, words.nextFilm)}
  </div>`;
}
