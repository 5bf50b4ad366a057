// The head of a collection: what it is, whom it is owed to, how far the person is, what they think of it.

import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { CollectionPage } from "../types/CollectionPage";
import { words } from "../words/en";
import { later } from "./deferred";
import { icon } from "./icon";
import "./note-editor";
import { ratingGroup } from "./rating";

export const collectionHead = (
  page: CollectionPage,
  souvenirs: boolean,
): TemplateResult => html`<header class="head">
  <h1 tabindex="-1">${page.name}</h1>
  <div class="introduction">${page.introduction.split("\n\n").map((paragraph) => html`<p>${paragraph}</p>`)}</div>
  <p class="source">
    ${page.source_thanks}
    <a
      href="#source"
      title=${words.opensInBrowser}
      @click=${(event: Event) => {
        event.preventDefault();
        later((it) => it.openSource(page.collection));
      }}
      >${page.source_name}${icon("out")}</a
    >
  </p>
  <div class="own">
    <p class="progress">
      <span>${words.progress(page)}</span>
      <progress aria-hidden="true" max=${Math.max(1, page.films)} .value=${page.seen}></progress>
      ${
        souvenirs && page.films > 0 && page.seen === page.films
          ? html`<button aria-haspopup="dialog" @click=${() => later((it) => it.openSouvenir(page))}>${words.souvenirSheet}</button>`
          : nothing
      }
    </p>
    ${ratingGroup({
      name: `collection-rating-${page.collection}`,
      label: words.yourRating,
      about: words.ofTheCollection,
      value: page.rating,
      acts: {
        rate: (rating) => later((it) => it.rateCollection(page.collection, rating)),
        clear: () => later((it) => it.clearCollectionRating(page.collection)),
      },
    })}
    ${keyed(
      page.collection,
      html`<note-editor
        class="comment"
        .name=${`comment ${page.collection}`}
        .text=${page.comment}
        .label=${words.yourComment}
        .about=${words.onTheCollection}
        .hint=${words.commentPlaceholder}
        .keep=${(text: string) => later((it) => it.keepComment(page.collection, text))}
        .leave=${() => later((it) => it.leaveComment(page.collection))}
      ></note-editor>`,
    )}
  </div>
</header>`;
