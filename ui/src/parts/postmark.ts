// The cancellation: a ring with the place around it and the date in it, wavy lines, a little turned.
// It is never the only sign that a film was seen.

import { html, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import type { Strike } from "../types/Strike";
import { words } from "../words/en";
import type { Ink } from "./picture";
import { dice } from "./seed";

const longest = 20;

/** The path the place is written along; one for all postmarks of the page. */
export const postmarkRing: TemplateResult = html`<svg class="unseen" aria-hidden="true" focusable="false">
  <defs><path id="postmark-ring" d="M-18.6 0A18.6 18.6 0 0 1 18.6 0A18.6 18.6 0 0 1 -18.6 0" /></defs>
</svg>`;

/** Newest on top, in the calm corner; earlier ones fan out below it. */
export const postmarks = (strikes: Strike[], ink: Ink): TemplateResult | null =>
  strikes.length === 0
    ? null
    : html`<svg class="postmark in-${ink}" viewBox="0 0 140 227">
        ${strikes.map(strike).reverse()}
      </svg>`;

function strike({ viewing, seen_on, place }: Strike, age: number): SVGTemplateResult {
  const die = dice(viewing * 7919);
  const turn = Math.round(die() * 26 - 16);
  const x = 104 - age * 22 + Math.round(die() * 4);
  const y = 34 + age * 34 + Math.round(die() * 4);
  return svg`<g class=${age === 0 ? "strike" : "strike earlier"} transform="translate(${x} ${y}) rotate(${turn})">
    <circle r="25" /><circle r="17.2" />
    <path class="waves" d="M26 -9q5 -4 10 0t10 0M27 -2q5 -4 10 0t10 0M26 5q5 -4 10 0t10 0M24 12q5 -4 10 0t10 0" />
    <text class="around"><textPath href="#postmark-ring" startOffset="25%">${around(place)}</textPath></text>
    <text class="date" y="3.8">${words.struck(seen_on)}</text>
  </g>`;
}

function around(place: string | null): string {
  const text = (place ?? words.name).toUpperCase();
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
