// Two films made one: a field that finds the other one, then the two side by side and what becomes of each part.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { ref } from "lit/directives/ref.js";
import {
  chooseOther,
  letHold,
  lookAgain,
  mergeTwo,
  ratingsDiffer,
  swapTwo,
  takeChosen,
  takeOther,
  typeOther,
} from "../acts/merging";
import type { MergeDialog, MergePair } from "../merge-dialog";
import { closeDialog } from "../screen";
import { walkSuggestions } from "../suggestions";
import type { Card } from "../types/Card";
import type { MergePreview } from "../types/MergePreview";
import { words } from "../words/deferred";
import { modal } from "./modal";
import { stamp } from "./stamp";

export function mergeDialog(dialog: MergeDialog): TemplateResult {
  const { card, pair } = dialog;
  return modal(
    "merge",
    card === null ? words.mergeTwo : words.mergeFilm(card),
    pair === null ? search(dialog) : preview(dialog, pair),
  );
}

const refusal = ({ refused }: MergeDialog) =>
  refused === null ? nothing : html`<p class="refused" role="alert">${refused}</p>`;

const cancel = () => html`<button type="button" @click=${closeDialog}>${words.cancel}</button>`;

// ---- the other film

function search(dialog: MergeDialog) {
  const { typed, found, chosen, answered } = dialog;
  return html`<label class="label-field"
      >${words.otherFilm}
      <input
        id="merge-other"
        role="combobox"
        aria-label=${words.otherFilm}
        aria-autocomplete="list"
        aria-expanded=${found.length > 0}
        aria-controls="merge-found"
        aria-activedescendant=${found.length > 0 ? `merge-found-${chosen}` : nothing}
        autocomplete="off"
        spellcheck="false"
        autofocus
        .value=${live(typed)}
        @input=${(event: Event) => typeOther(dialog, (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => walk(event, dialog)}
    /></label>
    <div role="listbox" id="merge-found" aria-label=${words.otherFilm} ?hidden=${found.length === 0}>
      ${found.map((card, at) => option(dialog, card, at, at === chosen))}
    </div>
    <p class="hint" role="status">
      ${found.length > 0 || !answered ? nothing : typed.trim() === "" ? words.otherFilmHint : words.otherFilmNothing}
    </p>
    ${refusal(dialog)}
    <div class="dialog-acts">${cancel()}</div>`;
}

/** Pressed, it leaves the focus in the field. */
const option = (dialog: MergeDialog, card: Card, at: number, chosen: boolean) => html`<div
  role="option"
  id="merge-found-${at}"
  aria-selected=${chosen}
  ${ref((element) => chosen && element?.scrollIntoView({ block: "nearest" }))}
  @mousedown=${(event: Event) => event.preventDefault()}
  @click=${() => takeOther(dialog, card)}
>
  <span class="palette-stamp">${stamp(card)}</span>
  <span class="palette-name">${words.titleAndYear(card)}${card.director === null ? nothing : html` <small>${card.director}</small>`}</span>
</div>`;

const walk = (event: KeyboardEvent, dialog: MergeDialog) =>
  walkSuggestions(event, {
    count: dialog.found.length,
    chosen: dialog.chosen,
    first: 0,
    choose: (at) => chooseOther(dialog, at),
    take: () => takeChosen(dialog),
  });

// ---- what would become of them

function preview(dialog: MergeDialog, pair: MergePair) {
  const way = pair.ways[0];
  const { film, into } = way;
  const { busy } = dialog;
  const merge = (event: SubmitEvent) => {
    event.preventDefault();
    mergeTwo(dialog);
  };
  return html`<form @submit=${merge}>
    <p id="merge-sum" role="status">${words.mergeSum(film, into)}</p>
    <div class="merge-films">
      ${side(film, words.mergeGoes)}
      <span class="merge-arrow" aria-hidden="true">→</span>
      ${side(into, words.mergeStays)}
    </div>
    <button type="button" class="merge-swap" ?disabled=${busy} @click=${() => swapTwo(dialog)}>${words.mergeSwap}</button>
    ${ratingsDiffer(way) ? ratings(pair, busy) : nothing}
    <section>
      <h3 id="merge-parts">${words.mergeParts}</h3>
      <ul aria-labelledby="merge-parts">
        ${partsOf(way).map((line) => html`<li>${line}</li>`)}
      </ul>
    </section>
    <p class="hint">${words.mergeNothingLost}</p>
    ${refusal(dialog)}
    <div class="dialog-acts">
      ${
        dialog.card === null
          ? nothing
          : html`<button type="button" class="merge-again" ?disabled=${busy} @click=${() => lookAgain(dialog)}>
              ${words.mergeAnother}
            </button>`
      }
      ${cancel()}
      <button
        id="merge-do"
        class="first"
        aria-describedby="merge-sum"
        ?disabled=${busy}
        @keydown=${(event: KeyboardEvent) => event.repeat && event.preventDefault()}
      >
        ${words.merge}
      </button>
    </div>
  </form>`;
}

const side = (card: Card, becomes: string) => html`<figure>
  <span class="merge-stamp">${stamp(card)}</span>
  <figcaption><b>${becomes}</b> ${words.titleAndYear(card)}</figcaption>
</figure>`;

function ratings(pair: MergePair, busy: boolean) {
  const [film, into] = pair.ways[0].half_stars;
  const way = (whose: MergePair["holds"], label: string) => html`<label class="check"
    ><input
      type="radio"
      name="merge-rating"
      .checked=${live(pair.holds === whose)}
      ?disabled=${busy}
      @change=${() => letHold(pair, whose)}
    />${label}</label
  >`;
  return html`<fieldset role="radiogroup" aria-labelledby="merge-rating">
    <legend class="label" id="merge-rating">${words.mergeRating}</legend>
    ${way("into", words.mergeRatingStays(into ?? 0))} ${way("film", words.mergeRatingGoes(film ?? 0))}
  </fieldset>`;
}

/** What becomes of each part of the one that goes, a sentence each. */
export function partsOf(way: MergePreview): string[] {
  const [goes, stays] = way.half_stars;
  /** In pairs, the one that goes comes first; what only the other has is not touched. */
  const either = ([goes, stays]: [boolean, boolean], one: string, both: string) =>
    goes ? [stays ? both : one] : [];
  const named = <Name>(names: Name[], say: (names: Name[]) => string) =>
    names.length === 0 ? [] : [say(names)];
  const parts = [
    ...(way.viewings === 0 ? [] : [words.mergeViewings(way.viewings)]),
    ...(goes !== null && stays === null ? [words.mergeRatingComes(goes)] : []),
    ...either(way.notes, words.mergeNote, words.mergeNotes),
    ...either(way.sealed_notes, words.mergeSealed, words.mergeSealedBoth),
    ...named(way.tags, words.mergeTags),
    ...named(way.lists, words.mergeLists),
    ...named(
      way.identifiers.map(({ kind, id }) => `${words.identifierKinds[kind]} ${id}`),
      words.mergeIdentifiers,
    ),
    ...either(way.pictures, words.mergePicture, words.mergePictures),
    ...named(way.collections, words.mergeCollections),
  ];
  return parts.length === 0 ? [words.mergeNoParts] : parts;
}
