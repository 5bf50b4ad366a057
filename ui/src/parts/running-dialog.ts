// Tonight's few, side by side.

import { html, nothing, type TemplateResult } from "lit";
import { clearRunning, takeFromRunning, takeOutOfRunning } from "../acts/running";
import { closeDialog } from "../screen";
import type { TonightDialog } from "../tonight";
import type { FilmPage } from "../types/FilmPage";
import { words } from "../words/deferred";
import { hushed } from "./hushed";
import { modal } from "./modal";
import { saidOf, stamp } from "./stamp";

type Running = Extract<TonightDialog, { kind: "running" }>;

export const runningDialog = ({ films }: Running): TemplateResult =>
  modal(
    "running",
    words.inTheRunning,
    html`<ul class="few">
        ${films.map(one)}
      </ul>
      <div class="dialog-acts">
        <button class="away-left plain" @click=${clearRunning}>${words.clearRunning}</button>
        <button @click=${closeDialog}>${words.close}</button>
      </div>`,
  );

const one = ({ card, note }: FilmPage) => html`<li>
  <span class="few-stamp">${stamp(card)}</span>
  <h3>${words.titleAndYear(card)}</h3>
  <p>${card.director}</p>
  <p>${card.minutes === null ? nothing : words.minutes(card.minutes)}</p>
  <p class="hint">${saidOf(card)}</p>
  ${note === "" ? nothing : html`<p class="few-note">${hushed(note)}</p>`}
  <div class="few-acts">
    <button class="first" aria-label=${words.openNamed(card)} @click=${() => takeFromRunning(card.film)}>${words.thisOne}</button>
    <button class="quiet" aria-label=${words.takeOutNamed(card)} @click=${() => takeOutOfRunning(card.film)}>${words.takeOut}</button>
  </div>
</li>`;
