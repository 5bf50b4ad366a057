// What the record says of a film, and where it has that from.

import { html, nothing, type TemplateResult } from "lit";
import { openSource } from "../acts/collection";
import { goToShelf } from "../acts/navigation";
import type { State } from "../state";
import type { CollectionPage } from "../types/CollectionPage";
import type { FilmPage } from "../types/FilmPage";
import { words } from "../words/deferred";
import { credits } from "./credits";
import { entry } from "./entry";
import { icon } from "./icon";
import { links } from "./links";

export function record(state: State, page: FilmPage): TemplateResult {
  const collections = page.entries
    .map(({ collection }) => state.collections.get(collection))
    .filter((collection) => collection !== undefined);
  return html`<section class="record" aria-label=${words.theRecord}>
    ${links(page.card.film, page.links)} ${availability(page, collections)}
    ${page.entries.map(entry)} ${credits(page)}
    ${collections.length === 0 ? nothing : sources(collections)}
  </section>`;
}

/** What "where to watch" rests on; said once for each collection the film is in. */
const availability = ({ links: { watch } }: FilmPage, collections: CollectionPage[]) =>
  watch === null || watch.own !== null
    ? nothing
    : collections.map(({ availability }) =>
        availability === "" ? nothing : html`<p class="availability">${availability}</p>`,
      );

const following = (act: () => unknown) => (event: Event) => {
  event.preventDefault();
  act();
};

const sources = (collections: CollectionPage[]) => html`<div class="part sources">
  <h3>${words.sources}</h3>
  <ul>
    ${collections.map(
      ({ collection, key, name, source_name }) => html`<li>
        <a href="#${key}" @click=${following(() => goToShelf(collection))}>${name}</a>
        <a href="#source" title=${words.opensInBrowser} @click=${following(() => openSource(collection))}
          >${source_name}${icon("out")}</a
        >
      </li>`,
    )}
  </ul>
</div>`;
