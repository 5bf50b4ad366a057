// One star, filled, half filled or outlined, so that the scale is always visible.

import { html, svg, type TemplateResult } from "lit";
import { words } from "../words/en";

const whole = "M12 2l2.9 6.6 7.1.7-5.4 4.8 1.6 7-6.2-3.7-6.2 3.7 1.6-7L2 9.3l7.1-.7z";
const left = "M12 2v15.4l-6.2 3.7 1.6-7L2 9.3l7.1-.7z";
const right = "M12 2l2.9 6.6 7.1.7-5.4 4.8 1.6 7-6.2-3.7z";

const places = [0, 1, 2, 3, 4];

const starAt = (rating: number, at: number) => {
  const fill = rating >= at * 2 + 2 ? whole : rating === at * 2 + 1 ? left : null;
  return svg`<g transform="translate(${at * 24} 0)">
    ${fill && svg`<path class="star-fill" d=${fill} />`}<path class="star-edge" d=${whole} />
  </g>`;
};

/** A rating to be read: stars, and the same in words for whoever does not see them. */
export const stars = (rating: number): TemplateResult => html`<span class="rated"
  ><svg class="stars" viewBox="0 0 120 24" aria-hidden="true">${places.map((at) => starAt(rating, at))}</svg
  ><span class="unseen">${words.rated(rating)}</span></span
>`;

/** Five stars whose halves are filled by the radio buttons over them, each half in the middle of its 24 px. */
export const starHalves: TemplateResult = html`<svg class="stars" viewBox="0 0 240 36" aria-hidden="true">
  ${places.map(
    (at) => svg`<g transform="translate(${at * 48 + 4.8} -0.9) scale(1.6)">
      <path class="star-half" d=${left} /><path class="star-half" d=${right} /><path class="star-edge" d=${whole} />
    </g>`,
  )}
</svg>`;
