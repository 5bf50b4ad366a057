// Addresses of the person's own, in place of the usual searches.

import { html, nothing, type TemplateResult } from "lit";
import { keepLinks } from "../acts/links";
import { closeDialog } from "../screen";
import type { Dialog } from "../state";
import { words } from "../words/deferred";
import { modal } from "./modal";

type LinksDialog = Extract<Dialog, { kind: "links" }>;

export function linksDialog({ card, links, refused }: LinksDialog): TemplateResult {
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    keepLinks(card.film, {
      trailer: String(form.get("trailer") ?? ""),
      watch: String(form.get("watch") ?? ""),
    });
  };
  const address = (name: "trailer" | "watch", label: string, own: string | null) => html`<label
    >${label}<input
      name=${name}
      aria-label=${label}
      inputmode="url"
      autocomplete="off"
      spellcheck="false"
      placeholder="https://"
      value=${own ?? ""}
  /></label>`;
  return modal(
    "links",
    words.ownLinksOf(words.titleAndYear(card)),
    html`<form @submit=${keep}>
      ${address("trailer", words.ownTrailer, links.trailer.own)}
      ${address("watch", words.ownWatchAddress, links.watch?.own ?? null)}
      <p class="hint">${words.ownLinksHint}</p>
      ${refused === null ? nothing : html`<p class="refused" role="alert">${refused}</p>`}
      <div class="dialog-acts">
        <button type="button" @click=${closeDialog}>${words.cancel}</button>
        <button class="first">${words.keepLinks}</button>
      </div>
    </form>`,
  );
}
