// The cancellation: a ring with the place around it and the date in it, wavy lines, a little turned.
// It is never the only sign that a film was seen.

import { html, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import type { Ink } from "../types/Ink";
import type { Strike } from "../types/Strike";
import { words } from "../words/en";
import { dice } from "./seed";

const longest = 20;

/** Where the newest strike stands, and the ones before it. */
const places = [
  [94, 37],
  [88, 96],
  [34, 66],
] as const;

/** The path the place is written along; one for all postmarks of the page. */
export const postmarkRing: TemplateResult = html`<svg class="unseen" aria-hidden="true" focusable="false">
  <defs><path id="postmark-ring" d="M-20.6 0A20.6 20.6 0 0 1 20.6 0A20.6 20.6 0 0 1 -20.6 0" /></defs>
</svg>`;

/** A postmark as it is struck: where, and what is in it. */
export interface Struck {
  x: number;
  y: number;
  /** In degrees. */
  turn: number;
  /** Strokes round the place where it stands, and how wide each is. */
  lines: { outline: string; width: number }[];
  /** What is written along the ring. */
  around: string;
  date: string;
}

/** Newest on top, in the calm corner; earlier ones fan out below it. */
export const postmarks = (strikes: Strike[], ink: Ink): TemplateResult | null =>
  strikes.length === 0
    ? null
    : html`<svg class="postmark in-${ink}" viewBox="0 0 140 227">
        ${struckOn(strikes).map(strike)}
      </svg>`;

/** The oldest first, as they lie on each other. */
export const struckOn = (strikes: Strike[]): Struck[] => strikes.map(struck).reverse();

function struck({ viewing, seen_on, place }: Strike, age: number): Struck {
  const die = dice(viewing * 7919);
  const turn = Math.round(die() * 26 - 16);
  const [left, top] = places[age] ?? places[0];
  return {
    x: left + Math.round(die() * 4),
    y: top + Math.round(die() * 3),
    turn,
    lines: [
      { outline: "M-27 0a27 27 0 1 1 54 0a27 27 0 1 1 -54 0z", width: 1.5 },
      {
        outline: "M-17.6 -8.2A19.4 19.4 0 0 1 17.6 -8.2M-17.6 8.2A19.4 19.4 0 0 0 17.6 8.2",
        width: 1,
      },
      {
        outline: "M27 -9q3.5 -3 7 0t7 0M28 -3q3 -3 6.5 0t6.5 0M28 3q3 -3 6.5 0t6.5 0M27 9q3.5 -3 7 0t7 0",
        width: 1.5,
      },
    ],
    around: around(place),
    date: words.struck(seen_on),
  };
}

const strike = ({ x, y, turn, lines, around, date }: Struck): SVGTemplateResult =>
  svg`<g class="strike" transform="translate(${x} ${y}) rotate(${turn})">
    ${lines.map(({ outline, width }) => svg`<path d=${outline} stroke-width=${width} />`)}
    <text class="around"><textPath href="#postmark-ring" startOffset="25%">${around}</textPath></text>
    <text class="date" y="3.8">${date}</text>
  </g>`;

function around(place: string | null): string {
  const text = (place ?? words.name).toUpperCase();
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
