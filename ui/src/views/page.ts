// A film's own page, drawn as an opened letter.

import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { clearRating, rate } from "../acts/film";
import { keepLinks } from "../acts/links";
import { closeFilm } from "../acts/navigation";
import { keepNote, leaveNote, showVersions } from "../acts/writing";
import { credits } from "../parts/credits";
import { entry } from "../parts/entry";
import { eraseFilm } from "../parts/erase-button";
import { icon } from "../parts/icon";
import { links } from "../parts/links";
import { ownPicture } from "../parts/own-picture";
import { pageActs } from "../parts/page-acts";
import { ratingGroup } from "../parts/rating";
import { sealedNote } from "../parts/sealed-note";
import { stamp } from "../parts/stamp";
import { viewings } from "../parts/viewings";
import type { State } from "../state";
import type { FilmPage } from "../types/FilmPage";
import { words } from "../words/en-deferred";
import "../parts/note-editor";

export const page = (state: State, page: FilmPage): TemplateResult => {
  const { card } = page;
  return html`<section class="page scroller" aria-labelledby="page-title" data-film=${card.film}>
    ${keyed(
      card.film,
      html`<div class="letter">
        ${letterHead(page)} ${links(card.film, page.links)} ${availability(state, page)}
        ${page.entries.map(entry)} ${viewings(page)} ${note(page)} ${sealedNote(state, page)} ${credits(page)} ${ownLinks(page)} ${ownPicture(page)} ${eraseFilm(page)}
      </div>`,
    )}
  </section>`;
};

const letterHead = (page: FilmPage) => {
  const { card, facts } = page;
  return html`<header class="letter-head">
  <div class="letter-title">
    <button class="sign close" aria-label=${words.close} title="Esc" @click=${closeFilm}>${icon("close")}</button>
    <h2 id="page-title" class=${card.title.length > 40 ? "long" : ""} tabindex="-1">${card.title}</h2>
    <p class="original">
      ${card.original_title === null ? nothing : html`<span>${card.original_title}</span>`}
      <span>${[facts.transliterated_title, card.year].filter((part) => part !== null).join(", ")}</span>
    </p>
    ${card.director === null ? nothing : html`<p>${card.director}</p>`} ${pageActs(page)}
  </div>
  <div class="corner">${stamp(card)}</div>
  ${ratingGroup({
    name: "rating",
    label: words.yourRating,
    value: card.rating,
    acts: { rate: (rating) => rate(card.film, rating), clear: () => clearRating(card.film) },
  })}
</header>`;
};

/** What "where to watch" rests on; said once for each collection the film is in. */
function availability(state: State, page: FilmPage) {
  if (page.links.watch === null || page.links.watch.own !== null) return nothing;
  return page.entries.map(({ collection }) => {
    const said = state.collections.get(collection)?.availability ?? "";
    return said === "" ? nothing : html`<p class="availability">${said}</p>`;
  });
}

const note = ({ card, note, note_versions }: FilmPage) => html`<section class="note">
  <note-editor
    .name=${`note ${card.film}`}
    .text=${note}
    .label=${words.yourNote}
    .hint=${words.notePlaceholder}
    .keep=${keepNote(card.film)}
    .leave=${leaveNote(card.film)}
  ></note-editor>
  ${
    note_versions === 0
      ? nothing
      : html`<button class="quiet" @click=${() => showVersions(card)}>
        ${words.earlierVersions(note_versions)}
      </button>`
  }
</section>`;

const ownLinks = ({ card, links }: FilmPage) => html`<details class="own-links">
  <summary>${words.ownLinks}</summary>
  <form
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const form = new FormData(event.target as HTMLFormElement);
      keepLinks(card.film, {
        trailer: String(form.get("trailer") ?? ""),
        watch: String(form.get("watch") ?? ""),
      });
    }}
  >
    <label>${words.ownTrailer}<input name="trailer" aria-label=${words.ownTrailer} inputmode="url" spellcheck="false" placeholder="https://" .value=${links.trailer.own ?? ""} /></label>
    <label>${words.ownWatchAddress}<input name="watch" aria-label=${words.ownWatchAddress} inputmode="url" spellcheck="false" placeholder="https://" .value=${links.watch?.own ?? ""} /></label>
    <p class="hint">${words.ownLinksHint}</p>
    <button>${words.keepLinks}</button>
  </form>
</details>`;
