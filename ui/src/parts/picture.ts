// The picture on a stamp: the one drawn for the film, or one composed for it.

import { html, svg, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { loop } from "../acts/loop";
import { pictureAddress } from "../api";
import type { Card } from "../types/Card";
import type { Ink } from "../types/Ink";
import type { Known, Picture } from "./composer/picture";

/** Not needed for a sheet of drawn stamps, which is what the first screen is. */
let compose: typeof import("./composer/picture").picture | undefined;
let fetching: Promise<void> | undefined;

/** Fetches what composes pictures, once; the window is drawn again when it is here. */
export function readyToCompose(): Promise<void> {
  fetching ??= import("./composer/picture").then(({ picture }) => {
    compose = picture;
    loop.draw();
  });
  return fetching;
}

/** A card stays the same object while it is on the screen, and so does what was composed for it. */
const composed = new WeakMap<Card, Picture>();

/** What was composed lately: the next letter of a search finds many of the same films again, as other objects. */
const lately = new Map<string, Picture>();
const most = 500;

/** What a picture is composed from: the same in whatever language the card is. */
export const knownOf = ({ title, international_title, year, genre, country }: Card): Known => ({
  title: international_title ?? title,
  year,
  genre,
  country,
});

/** What a card's picture is at the moment: another value as soon as it looks different. */
export function looks(card: Card): string | Picture | null {
  if (card.picture !== null) return pictureAddress(card.picture);
  const before = composed.get(card);
  if (before !== undefined) return before;
  if (compose === undefined) {
    readyToCompose();
    return null;
  }
  const known = knownOf(card);
  const of = JSON.stringify(Object.values(known));
  const picture = lately.get(of) ?? compose(known);
  lately.set(of, picture);
  const [oldest = ""] = lately.keys();
  if (lately.size > most) lately.delete(oldest);
  composed.set(card, picture);
  return picture;
}

export function inkOf(card: Card): Ink {
  const look = looks(card);
  return card.ink ?? (typeof look === "object" && look !== null ? look.ink : "blue");
}

/** In milliseconds: films without their pictures are better than none. */
const patience = 400;

/** Resolves once the pictures of these cards can be shown, so that a screen of them comes whole; or after a while. */
export const picturesHere = (cards: Card[]) =>
  Promise.race([
    Promise.all(cards.map(({ picture }) => picture !== null && fetched(pictureAddress(picture)))),
    new Promise((done) => setTimeout(done, patience)),
  ]);

const fetched = (address: string) =>
  new Promise((done) => {
    const image = new Image();
    image.onload = done;
    image.onerror = done;
    image.src = address;
  });

/** An image is only ever looked at: no script in it runs, and nothing is fetched for it. */
export function picture(card: Card): TemplateResult {
  const look = looks(card);
  if (look === null) return html`<span class="picture"></span>`;
  // Another element for another picture: until that one is here, an image goes on showing what it showed before.
  if (typeof look === "string")
    return html`${keyed(look, html`<img class="picture" src=${look} alt="" decoding="sync" />`)}`;
  return html`<svg class="picture" viewBox="0 0 120 150">
    ${look.shapes.map(([colour, outline]) => svg`<path class="p-${colour}" d=${outline} />`)}
  </svg>`;
}
