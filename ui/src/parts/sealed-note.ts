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
import { words } from "../words/deferred";
import { dateField } from "./date-field";
import { formatted } from "./formatted";
import { sealedEnvelope } from "./sealed-envelope";
import "./note-editor";

/** Sealed or open: no more to be written on. */
export const isKept = (note: SealedNote | null) => note !== null && note.state !== "unsealed";

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
      ${
        onADay
          ? dateField({
              id: "opens-on",
              label: words.openingDay,
              hint: words.openingDayHint,
              when,
              typed: (text) => understandDay(card, text),
              chosen: (when) => sealAs(card, { when }),
            })
          : nothing
      }
      ${refused === null ? nothing : html`<p class="refused" role="alert">${refused}</p>`}
      <div class="sealed-acts">
        <button class="first">${words.sealIt}</button>
        <button type="button" class="quiet" @click=${() => throwAway(card)}>${text === "" ? words.cancel : words.throwAway}</button>
      </div>
    </form>
  </section>`;
}

/** One shape for both, so that the paper can come out of the envelope when the one becomes the other. */
function kept(card: Card, note: Exclude<SealedNote, { state: "unsealed" }>) {
  const open = note.state === "open";
  return html`<section class="sealed is-${note.state}" aria-labelledby="sealed-title">
    <h3 id="sealed-title" tabindex="-1">${open ? words.writtenBefore : words.sealedNote}</h3>
    ${open ? nothing : sealedEnvelope}
    <div class="sealed-paper">
      ${open ? html`<article tabindex="0" aria-labelledby="sealed-title">${formatted(note.text) ?? note.text}</article>` : nothing}
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
