// A film as a postage stamp: perforated paper, a picture of 4 to 5, the face value, and what is printed below.
// A stamp looks the same in both themes, as stamps in a black album do.

import { html, nothing, svg, type TemplateResult } from "lit";
import { loop } from "../acts/loop";
import type { Card } from "../types/Card";
import { words } from "../words/first";
import { inkOf, picture } from "./picture";
import { postmarks } from "./postmark";
import { stars } from "./stars";

/** Holes along the top and along the side. */
const holes = { across: 14, down: 23 };

/** The radius of a hole, where the distance between two is 1. */
const radius = 0.28;

/** Paper is as wide as its holes and the corners between them, in the same unit. */
const side = (count: number) => count + 1 - 2 * radius;
export const wide = side(holes.across);
export const high = side(holes.down);

/** How deep the perforated edge is cut out of the paper: deeper than a hole. */
const depth = 0.45;

/**
 * The perforated edge, one closed strip for each side, beginning top left and going round.
 * Each side has whole holes only, and a whole tooth at either end, so that the corners close.
 * Strips and not one outline: painting one path as large as the stamp costs a webview four times as much.
 */
export const perforation = () => perforated(holes.across, holes.down).strips;

/** The same for paper with other numbers of holes, with its size. */
export function perforated(across: number, down: number) {
  const [wide, high] = [side(across), side(down)];
  const strips = [
    strip("M0 0", across, [1, 0]),
    strip(`M${n(wide)} 0`, down, [0, 1]),
    strip(`M${n(wide)} ${n(high)}`, across, [-1, 0]),
    strip(`M0 ${n(high)}`, down, [0, -1]),
  ];
  return { wide, high, strips };
}

/** Along the side with its bites, then inwards, back, and closed. */
function strip(start: string, count: number, [x, y]: [number, number]): string {
  const tooth = `l${n((1 - 2 * radius) * x)} ${n((1 - 2 * radius) * y)}`;
  const bite = `a${radius} ${radius} 0 0 0 ${n(2 * radius * x)} ${n(2 * radius * y)}`;
  const length = side(count);
  const inwards = `l${n(-depth * y)} ${n(depth * x)}`;
  return `${start}${(tooth + bite).repeat(count)}${tooth}${inwards}l${n(-length * x)} ${n(-length * y)}z`;
}

const n = (length: number) => String(Number(length.toFixed(3)) + 0);

export const paper = html`<svg class="paper" viewBox="0 0 ${wide} ${high}">
  <rect x="0.4" y="0.4" width=${wide - 0.8} height=${high - 0.8} />
  ${perforation().map((strip) => svg`<path d=${strip} />`)}
</svg>`;

/** The printed stamp, postmarks and all, with another picture where that is not kept yet. Everything it shows is said in words by whoever places it. */
export function stamp(card: Card, shown: TemplateResult = picture(card)): TemplateResult {
  return html`<span class="stamp" aria-hidden="true">
    ${paper}
    ${shown}
    ${card.minutes === null ? nothing : html`<span class="value">${words.minutes(card.minutes)}</span>`}
    <span class="title">${card.title}</span>
    <span class="year">${card.year}</span>
    <span class="state">${state(card)}</span>
    ${postmarks(card.strikes, inkOf(card), strikingOn(card))}
  </span>`;
}

/** Whether its newest postmark comes down just now, and from where. */
export const strikingOn = ({ film }: Card) =>
  loop?.state.striking?.film === film ? loop.state.striking : null;

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

/** The place of a film that is still on its way: paper without an edge, since whole sheets of it fly past. */
export const blankStamp = html`<span class="stamp blank"></span>`;
