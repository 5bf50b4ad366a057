// One star, filled, half filled or outlined, so that the scale is always visible.

import { html, svg, type TemplateResult } from "lit";
import { words } from "../words/first";

const whole = "2l2.9 6.6 7.1.7-5.4 4.8 1.6 7-6.2-3.7-6.2 3.7 1.6-7-5.4-4.8 7.1-.7z";
const left = "2v15.4l-6.2 3.7 1.6-7-5.4-4.8 7.1-.7z";
const right = "2l2.9 6.6 7.1.7-5.4 4.8 1.6 7-6.2-3.7z";

const places = [0, 1, 2, 3, 4];
const starAt = (at: number, outline: string) => `M${12 + at * 24} ${outline}`;

/** All five in one outline, since a sheet shows many. */
export const starEdges = places.map((at) => starAt(at, whole)).join("");

const filled = Array.from({ length: 11 }, (_, rating) =>
  places
    .map((at) => (rating >= at * 2 + 2 ? starAt(at, whole) : rating === at * 2 + 1 ? starAt(at, left) : ""))
    .join(""),
);

/** The outline of what is filled of five stars. */
export const starsFilled = (rating: number) => filled[rating] ?? "";

/** A rating to be read: stars, and the same in words for whoever does not see them. */
export const stars = (rating: number): TemplateResult => html`<span class="rated"
  ><svg class="stars" viewBox="0 0 120 24" aria-hidden="true">
    <path class="star-fill" d=${starsFilled(rating)} /><path class="star-edge" d=${starEdges} /></svg
  ><span class="unseen">${words.rated(rating)}</span></span
>`;

/** Five stars whose halves are filled by the radio buttons over them, each half in the middle of its 24 px. */
export const starHalves: TemplateResult = html`<svg class="stars" viewBox="0 0 240 36" aria-hidden="true">
  ${places.map(
    (at) => svg`<g transform="translate(${at * 48 + 4.8} -0.9) scale(1.6)">
      <path class="star-half" d=${starAt(0, left)} /><path class="star-half" d=${starAt(0, right)} /><path class="star-edge" d=${starAt(0, whole)} />
    </g>`,
  )}
</svg>`;
