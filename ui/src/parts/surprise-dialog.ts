// A film drawn by lot: a sealed letter, which is opened.

import { html, type TemplateResult } from "lit";
import { isInRunning } from "../acts/running";
import { anotherOne, openLetter, runDrawn, takeDrawn } from "../acts/surprise";
import { closeDialog } from "../screen";
import type { TonightDialog } from "../tonight";
import type { Card } from "../types/Card";
import { words } from "../words/deferred";
import { modal } from "./modal";
import { sealedEnvelope } from "./sealed-envelope";
import { saidOf, stamp } from "./stamp";

type Surprise = Extract<TonightDialog, { kind: "surprise" }>;

export const surpriseDialog = ({ card, total, opened }: Surprise): TemplateResult =>
  modal(
    "surprise",
    words.aFilmForTonight,
    html`${opened ? letter(card) : sealed(total)}
      <div class="dialog-acts">
        <button class="away-left plain" @click=${closeDialog}>${words.notTonight}</button>
        ${total > 1 ? html`<button @click=${anotherOne}>${words.anotherOne}</button>` : null}
        ${
          opened
            ? html`<button aria-pressed=${isInRunning(card.film)} @click=${runDrawn}>${words.inTheRunning}</button>
              <button class="first" @click=${takeDrawn}>${words.openTheFilm}</button>`
            : html`<button class="first" @click=${openLetter}>${words.openTheLetter}</button>`
        }
      </div>`,
  );

const sealed = (total: number) => html`<div class="drawn">
  ${sealedEnvelope}
  <p>${words.drawnFrom(total)}</p>
</div>`;

const letter = (card: Card) => html`<div class="drawn opened-letter">
  <span class="drawn-stamp">${stamp(card)}</span>
  <div>
    <h3 tabindex="-1">${words.titleAndYear(card)}</h3>
    <p>${[card.director, card.minutes === null ? null : words.minutes(card.minutes)].filter(Boolean).join(" · ")}</p>
    <p class="hint">${saidOf(card)}</p>
  </div>
</div>`;
