// A film as a postage stamp: perforated paper, a picture of 4 to 5, the face value, and what is printed below.
// A stamp looks the same in both themes, as stamps in a black album do.

import { html, nothing, svg, type TemplateResult } from "lit";
import type { Card } from "../types/Card";
import { words } from "../words/en";
import { picture } from "./picture";
import { postmarks } from "./postmark";
import { stars } from "./stars";

/** Holes along the top and along the side, and their radius, where the distance between two holes is 1. */
const holes = { across: 14, down: 23, radius: 0.28 };

/** The stamp is as wide as its holes and the corners between them, in the same unit. */
export const wide = holes.across + 1 - 2 * holes.radius;
export const high = holes.down + 1 - 2 * holes.radius;

/** The outline, with whole holes only and a whole tooth at each corner. */
export function perforation(): string {
  const tooth = 1 - 2 * holes.radius;
  const side = (count: number, [x, y]: [number, number]) => {
    const across = `l${n(tooth * x)} ${n(tooth * y)}`;
    const bite = `a${holes.radius} ${holes.radius} 0 0 0 ${n((1 - tooth) * x)} ${n((1 - tooth) * y)}`;
    return `${across}${bite}`.repeat(count) + across;
  };
  return `M0 0${side(holes.across, [1, 0])}${side(holes.down, [0, 1])}${side(holes.across, [-1, 0])}${side(holes.down, [0, -1])}z`;
}

const n = (length: number) => String(Number(length.toFixed(3)));
const outline = perforation();

/** The printed stamp, postmarks and all. Everything it shows is said in words by whoever places it. */
export function stamp(card: Card): TemplateResult {
  const { ink, shapes } = picture(card);
  return html`<span class="stamp" aria-hidden="true">
    <svg class="paper" viewBox="0 0 ${wide} ${high}"><path d=${outline} /></svg>
    <svg class="picture" viewBox="0 0 120 150">${shapes}</svg>
    ${card.minutes === null ? nothing : html`<span class="value">${words.minutes(card.minutes)}</span>`}
    <span class="title">${card.title}</span>
    <span class="year">${card.year}</span>
    <span class="state">${state(card)}</span>
    ${postmarks(card.strikes, ink)}
  </span>`;
}

function state(card: Card) {
  if (card.rating !== null) return stars(card.rating);
  return card.waiting ? html`<em>${words.waitingMark}</em>` : nothing;
}

/** What the stamp says without being seen. */
export function saidOf(card: Card): string {
  return [
    card.viewings > 0 ? words.seen(card.seen_on) : null,
    card.waiting ? words.isWaiting : null,
    card.rating === null ? null : words.rated(card.rating),
  ]
    .filter((part) => part !== null)
    .join(". ");
}

export const blankStamp = html`<span class="stamp" aria-hidden="true"
  ><svg class="paper" viewBox="0 0 ${wide} ${high}">${svg`<path d=${outline} />`}</svg></span
>`;
