// What the person wrote before seeing the film: being written, sealed in its envelope, or open on its paper.

import { html, nothing, type TemplateResult } from "lit";
import {
  askToOpen,
  beginSealing,
  draftName,
  keepNoteToSeal,
  seal,
  sealAs,
  sealingOf,
  throwAway,
  understandDay,
} from "../acts/sealing";
import { leaveWriting } from "../acts/writing";
import type { State } from "../state";
import type { Card } from "../types/Card";
import type { FilmPage } from "../types/FilmPage";
import type { SealedNote } from "../types/SealedNote";
import { words } from "../words/en-deferred";
import { sealedEnvelope } from "./sealed-envelope";
import "./note-editor";

export function sealedNote(state: State, { card, sealed_note }: FilmPage): TemplateResult | typeof nothing {
  if (sealed_note !== null && sealed_note.state !== "unsealed") return kept(card, sealed_note);
  if (sealed_note !== null || state.sealing?.film === card.film) return form(card, sealed_note?.text ?? "");
  if (card.viewings > 0) return nothing;
  return html`<section class="sealed">
    <button class="quiet" @click=${() => beginSealing(card)}>${words.writeBeforeSeeing}</button>
  </section>`;
}

function form(card: Card, text: string) {
  const { onADay, when, refused } = sealingOf(card);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    seal(card, String(new FormData(event.target as HTMLFormElement).get("opens-on") ?? ""));
  };
  const way = (day: boolean, label: string) => html`<label class="check"
    ><input type="radio" name="opens" .checked=${onADay === day} @change=${() => sealAs(card, { onADay: day })} />${label}</label
  >`;
  return html`<section class="sealed">
    <form @submit=${submit}>
      <note-editor
        .name=${draftName(card.film)}
        .text=${text}
        .label=${words.yourSealedNote}
        .hint=${words.sealedNotePlaceholder}
        .keep=${keepNoteToSeal(card)}
        .leave=${leaveWriting}
      ></note-editor>
      <fieldset>
        <legend class="unseen">${words.whenItOpens}</legend>
        ${card.viewings > 0 ? nothing : way(false, words.opensWhenSeen)} ${way(true, words.opensOnADay)}
      </fieldset>
      ${onADay ? day(card, when) : nothing}
      ${refused === null ? nothing : html`<p class="refused" role="alert">${refused}</p>`}
      <div class="sealed-acts">
        <button class="first">${words.sealIt}</button>
        <button type="button" class="quiet" @click=${() => throwAway(card)}>${text === "" ? words.cancel : words.throwAway}</button>
      </div>
    </form>
  </section>`;
}

function day(card: Card, when: ReturnType<typeof sealingOf>["when"]) {
  const wrong = "refused" in when && when.refused !== "";
  return html`<div class="when">
    <label for="opens-on">${words.openingDay}</label>
    <input
      id="opens-on"
      name="opens-on"
      autocomplete="off"
      spellcheck="false"
      aria-describedby="opens-on-understood opens-on-hint"
      aria-invalid=${wrong ? "true" : "false"}
      .value=${when.text}
      @input=${(event: Event) => understandDay(card, (event.target as HTMLInputElement).value)}
    />
    <output id="opens-on-understood" for="opens-on" class=${wrong ? "refused" : ""}>${
      "date" in when ? words.spelled(when.date) : when.refused
    }</output>
    <p class="hint" id="opens-on-hint">${words.openingDayHint}</p>
  </div>`;
}

/** One shape for both, so that the paper can come out of the envelope when the one becomes the other. */
function kept(card: Card, note: Exclude<SealedNote, { state: "unsealed" }>) {
  const open = note.state === "open";
  return html`<section class="sealed is-${note.state}" aria-labelledby="sealed-title">
    <h3 id="sealed-title" tabindex="-1">${open ? words.writtenBefore : words.sealedNote}</h3>
    ${open ? nothing : sealedEnvelope}
    <div class="sealed-paper">
      ${open ? html`<article tabindex="0" aria-labelledby="sealed-title">${note.text}</article>` : nothing}
    </div>
    <p class="hint">
      ${open ? words.sealedAndOpened(note.sealed_on, note.opened_on) : words.sealedUntil(note.sealed_on, note.opens_on)}
    </p>
    <div class="sealed-acts">
      ${
        note.state === "sealed"
          ? html`<button aria-haspopup="dialog" @click=${() => askToOpen(card, note)}>${words.openNow}</button>`
          : nothing
      }
      <button class="quiet" @click=${() => throwAway(card)}>${words.throwAway}</button>
    </div>
  </section>`;
}
