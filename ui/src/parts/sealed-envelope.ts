// The back of a closed envelope: airmail edge, flaps, and a seal of red wax. The words beside it say the same.

import { html, svg } from "lit";
import { slanted } from "./slanted";

const edge = (colour: "red" | "blue", first: number) =>
  svg`<path class="edge-${colour}" d=${slanted({ wide: 200, high: 124, step: 32, bar: 10, first })} />`;

export const sealedEnvelope = html`<svg class="sealed-envelope" viewBox="0 0 200 124" aria-hidden="true">
  <path class="sealed-envelope-face" d="M0 0H200V124H0z" />
  ${edge("red", 0)} ${edge("blue", 16)}
  <path class="sealed-envelope-face" d="M8 8H192V116H8z" />
  <path class="sealed-envelope-rim" d="M0.5 0.5H199.5V123.5H0.5z" />
  <path class="folds" d="M9 115L82 60M191 115L118 60" />
  <path class="flap" d="M9 9H191L106 71Q100 75 94 71Z" />
  <path
    class="wax"
    d="M100 51c5 -1 8 2 12 4s6 4 7 9s2 8 -1 12s-3 7 -8 9s-8 3 -12 1s-9 -1 -11 -6s-5 -7 -4 -11s-1 -8 3 -12s8 -5 14 -6Z"
  />
  <circle class="wax-ring" cx="100.5" cy="69" r="11.5" />
  <path class="wax-star" d="M100.5 62.0L102.2 66.7L107.2 66.8L103.3 69.9L104.6 74.7L100.5 71.9L96.4 74.7L97.7 69.9L93.8 66.8L98.8 66.7Z" />
</svg>`;
