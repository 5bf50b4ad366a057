// On a film's page: its tags, and the lists it stands on.

import { html, nothing, type TemplateResult } from "lit";
import { askForLists } from "../acts/listing";
import { goToShelf } from "../acts/navigation";
import { askForTags } from "../acts/tagging";
import type { Label } from "../route";
import type { FilmPage } from "../types/FilmPage";
import { words } from "../words/deferred";

export const pageLabels = ({ card, tags, lists }: FilmPage): TemplateResult => html`<section
  class="page-labels"
  aria-labelledby="page-labels"
>
  <h3 id="page-labels">${words.tagsAndLists}</h3>
  ${
    tags.length === 0
      ? nothing
      : html`<ul class="tags" aria-label=${words.tags}>
        ${tags.map(({ tag, name }) => html`<li>${link(`tag ${tag}`, name)}</li>`)}
      </ul>`
  }
  ${
    lists.length === 0
      ? nothing
      : html`<ul class="on-lists" aria-label=${words.lists}>
        ${lists.map(
          ({ list, name, rank, remark }) => html`<li>
            ${link(`list ${list}`, name)}${rank === null ? nothing : html` <span class="rank">${words.rank(rank)}</span>`}
            ${remark === "" ? nothing : html`<p class="remark">${remark}</p>`}
          </li>`,
        )}
      </ul>`
  }
  <button class="quiet" aria-haspopup="dialog" @click=${() => askForTags(card)}>${words.addTag}</button>
  <button class="quiet" aria-haspopup="dialog" @click=${() => askForLists(card)}>${words.putOnListEllipsis}</button>
</section>`;

const link = (label: Label, name: string) => html`<a
  href="#${label.replace(" ", "-")}"
  @click=${(event: Event) => {
    event.preventDefault();
    goToShelf(label);
  }}
  >${name}</a
>`;
