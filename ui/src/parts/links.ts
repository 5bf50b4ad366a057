// Trailer, and where to watch. Nothing is asked of any network until one is clicked; the core opens them.

import { html, nothing, type TemplateResult } from "lit";
import { openLink } from "../acts/links";
import type { LinkKind } from "../types/LinkKind";
import type { Links } from "../types/Links";
import { words } from "../words/deferred";
import { icon } from "./icon";

export const links = (
  film: number,
  { trailer, watch, offer }: Links,
): TemplateResult => html`<p class="outward">
  ${outward(film, "trailer", words.trailer, trailer.own)}
  ${watch === null ? nothing : outward(film, "watch", watchName(watch.own, offer), watch.own)}
</p>`;

/** Under an address of the person's own, the page's call would promise what is not there. */
const watchName = (own: string | null, offer: Links["offer"]) =>
  own !== null || offer === null ? words.ownWatch : words.offers[offer];

const outward = (film: number, kind: LinkKind, name: string, own: string | null) => html`<a
  href="#${kind}-${film}"
  class="button"
  title=${own === null ? words.opensInBrowser : words.opensOwn(own)}
  @click=${(event: Event) => {
    event.preventDefault();
    openLink(film, kind);
  }}
  >${name}${icon("out")}</a
>`;
