// Several films that were typed or pasted at once, shown before they are added: any can be left out.

import { html, nothing, type TemplateResult } from "lit";
import { addSeveral, choose, chosenOf, hasTitle } from "../acts/several";
import type { FilmLine, FilmsDialog } from "../film-dialogs";
import { cardOf } from "../film-draft";
import { closeDialog } from "../screen";
import { words } from "../words/deferred";
import { modal } from "./modal";
import { blankStamp, stamp } from "./stamp";
import type { Sizes } from "./virtual-list";
import "./virtual-list";

const sizes: Sizes = { cell: null, gap: 0, height: 4.25, measured: true };

export function severalForm(dialog: FilmsDialog): TemplateResult {
  const { films, refused } = dialog;
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    addSeveral(dialog);
  };
  return modal(
    "films",
    words.addFilms,
    html`<form @submit=${add}>
      <p>${words.leftOutHint}</p>
      <div class="film-list scroller">
        <virtual-list
          role="list"
          aria-label=${words.addFilms}
          .of=${films}
          .count=${films.length}
          .sizes=${sizes}
          .item=${(index: number) => item(films, index)}
        ></virtual-list>
      </div>
      ${refused === null ? nothing : html`<p class="refused" role="alert">${refused}</p>`}
      <div class="dialog-acts">
        <button type="button" @click=${closeDialog}>${words.cancel}</button>
        <button class="first">${words.addCount(chosenOf(dialog).length)}</button>
      </div>
    </form>`,
  );
}

function item(films: FilmLine[], index: number) {
  const line = films[index];
  if (line === undefined) return nothing;
  return html`<div role="listitem" aria-setsize=${films.length} aria-posinset=${index + 1} data-at=${index}>
    ${film(line, index)}
  </div>`;
}

function film(line: FilmLine, index: number) {
  const { draft, twin, chosen } = line;
  const card = cardOf(draft, null);
  const numbers = draft.identifiers.map(({ kind, id }) => `${words.identifierKinds[kind]} ${id}`);
  const about = [card.director ?? "", ...numbers].filter((part) => part !== "").join(" · ");
  const why = twin !== null ? words.inLibrary(twin) : hasTitle(line) ? null : words.titleNeeded;
  return html`<label class="film-line">
    <input
      type="checkbox"
      aria-label=${hasTitle(line) ? words.titleAndYear(draft) : about}
      aria-describedby="film-line-${index}"
      .checked=${chosen}
      ?disabled=${!hasTitle(line)}
      @change=${(event: Event) => choose(line, (event.target as HTMLInputElement).checked)}
    />
    <span class="film-line-stamp">${hasTitle(line) ? stamp(card) : blankStamp}</span>
    <span>
      <b>${hasTitle(line) ? words.titleAndYear(draft) : about}</b>
      <small id="film-line-${index}">${hasTitle(line) ? about : nothing} ${why}</small>
    </span>
  </label>`;
}
