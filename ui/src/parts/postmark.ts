// The cancellation: a ring with the place around it and the date in it, wavy lines, a little turned.
// It is never the only sign that a film was seen.

import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import type { Striking } from "../state";
import type { Ink } from "../types/Ink";
import type { Strike } from "../types/Strike";
import { words } from "../words/first";
import { dice } from "./seed";

const longest = 20;

/** Where the newest strike stands, and how far below and beside it each earlier one looks out. */
const corner = { x: 94, y: 37 };
const fan = { x: -13, y: 11 };
const size = 27;

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

/** Newest on top, in the calm corner; earlier ones fan out below it. `striking`: the newest comes down just now. */
export const postmarks = (strikes: Strike[], ink: Ink, striking: Striking | null): TemplateResult | null =>
  strikes.length === 0
    ? null
    : html`<svg class="postmark in-${ink}" viewBox="0 0 140 227">
        ${struckOn(strikes, ink).map((struck, at) => strike(struck, at === strikes.length - 1 ? striking : null))}
      </svg>`;

/** The oldest first, as they lie on each other. Of an earlier one only the rim shows under the next, so that the newest
 * date stays clear; all dates are told on the film's page. */
export function struckOn(strikes: Strike[], ink: Ink): Struck[] {
  const newest = strikes[0];
  if (newest === undefined) return [];
  const top = struck(newest, ink);
  const earlier = strikes.slice(1).map((_, at) => rim(top, at + 1));
  return [top, ...earlier].reverse();
}

function struck({ viewing, seen_on, place }: Strike, ink: Ink): Struck {
  const die = dice(viewing * 7919);
  const turn = Math.round(die() * 26 - 16);
  const x = corner.x + Math.round(die() * 4);
  const y = corner.y + Math.round(die() * 3);
  return {
    x,
    y,
    turn,
    lines: [...ring(die), bridge, ...waves(ink)],
    around: around(place),
    date: words.struck(seen_on),
  };
}

/** What is left of a ring that another of its size lies on. */
function rim(top: Struck, age: number): Struck {
  const toward = Math.atan2(-fan.y, -fan.x);
  const hidden = Math.acos(Math.hypot(fan.x, fan.y) / (2 * size));
  const outline = arc(size, toward + hidden, toward + 2 * Math.PI - hidden, true);
  return {
    x: top.x + age * fan.x,
    y: top.y + age * fan.y,
    turn: 0,
    lines: [{ outline, width: 1.5 }],
    around: "",
    date: "",
  };
}

/** Ink is never even: the ring is thicker where the hand leaned, and thin or broken on the other side. */
function ring(die: () => number): Struck["lines"] {
  const lean = die() * 2 * Math.PI;
  const pieces = [2.0, 1.5, 1.1, 1.5];
  return pieces.map((width, at) => {
    const start = lean + (at - 0.5) * (Math.PI / 2);
    const gap = width < 1.4 ? 0.06 + die() * 0.16 : 0;
    return { outline: arc(size, start + gap, start + Math.PI / 2 - gap * die()), width };
  });
}

const arc = (radius: number, from: number, to: number, large = false) => {
  const point = (angle: number) =>
    `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
  return `M${point(from)}A${radius} ${radius} 0 ${large ? 1 : 0} 1 ${point(to)}`;
};

const bridge = {
  outline: "M-17.6 -8.2A19.4 19.4 0 0 1 17.6 -8.2M-17.6 8.2A19.4 19.4 0 0 0 17.6 8.2",
  width: 1,
};

/** They run off the picture onto the stamp's own paper, on which cream cannot be seen. */
const waves = (ink: Ink): Struck["lines"] =>
  ink === "cream"
    ? []
    : [
        {
          outline: "M27 -9q3.5 -3 7 0t7 0M28 -3q3 -3 6.5 0t6.5 0M28 3q3 -3 6.5 0t6.5 0M27 9q3.5 -3 7 0t7 0",
          width: 1.4,
        },
      ];

const strike = ({ x, y, turn, lines, around, date }: Struck, striking: Striking | null): SVGTemplateResult =>
  svg`<g class=${striking === null ? "strike" : "strike fresh"}
    .style=${striking?.from ? `--from-x:${striking.from.x}px;--from-y:${striking.from.y}px` : ""}
    transform="translate(${x} ${y}) rotate(${turn})">
    ${lines.map(({ outline, width }) => svg`<path d=${outline} stroke-width=${width} />`)}
    ${
      date === ""
        ? nothing
        : svg`<text class="around"><textPath href="#postmark-ring" startOffset="25%">${around}</textPath></text>
          <text class="date" y="3.8">${date}</text>`
    }
  </g>`;

function around(place: string | null): string {
  const text = (place ?? words.name).toUpperCase();
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
