// The foot of a collection's sheet: what the person thinks of it, and whom it is owed to.

import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import {
  clearCollectionRating,
  keepComment,
  leaveComment,
  openSource,
  rateCollection,
} from "../acts/collection";
import { openSouvenir } from "../acts/printing";
import type { CollectionPage } from "../types/CollectionPage";
import { words } from "../words/deferred";
import { icon } from "./icon";
import { ratingGroup } from "./rating";
import "./note-editor";

export const collectionFoot = (
  page: CollectionPage,
  souvenirs: boolean,
): TemplateResult => html`<footer class="foot">
  <div class="own">
    ${ratingGroup({
      name: `collection-rating-${page.collection}`,
      label: words.yourRatingOfCollection,
      value: page.rating,
      acts: {
        rate: (rating) => rateCollection(page.collection, rating),
        clear: () => clearCollectionRating(page.collection),
      },
    })}
    ${keyed(
      page.collection,
      html`<note-editor
        class="comment"
        .name=${`comment ${page.collection}`}
        .text=${page.comment}
        .label=${words.yourCommentOnCollection}
        .hint=${words.commentPlaceholder}
        .keep=${(text: string) => keepComment(page.collection, text)}
        .leave=${() => leaveComment(page.collection)}
      ></note-editor>`,
    )}
  </div>
  <p class="source">
    ${page.source_thanks}
    <a
      href="#source"
      title=${words.opensInBrowser}
      @click=${(event: Event) => {
        event.preventDefault();
        openSource(page.collection);
      }}
      >${page.source_name}${icon("out")}</a
    >
  </p>
  ${
    souvenirs && page.films > 0 && page.seen === page.films
      ? html`<button class="quiet" aria-haspopup="dialog" @click=${() => openSouvenir(page)}>${words.souvenirSheet}</button>`
      : nothing
  }
</footer>`;
