// The envelope of the first start: one click or key, and the collection is laid out.

import { html, svg, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { openEnvelope } from "../acts/envelope";
import { perforated } from "../parts/stamp";
import { words } from "../words/en-deferred";

const wide = 720;
const high = 460;
const edge = 18;
/** The stamp on it, cut to the picture: as many holes down as its height takes. */
const { wide: stampWide, high: stampHigh, strips } = perforated(14, 17);

/** The airmail edge: slanted bars along all four sides, cut off at the envelope's own edge. */
const bars = (colour: "red" | "blue", first: number) => {
  const step = 56;
  const along = (length: number) =>
    Array.from({ length: Math.ceil(length / step) + 2 }, (_, at) => at * step - step);
  const top = along(wide).map((x) => `M${x + first} ${edge}l14 ${-edge}h20l-14 ${edge}z`);
  const bottom = along(wide).map((x) => `M${x + first + 20} ${high}l14 ${-edge}h20l-14 ${edge}z`);
  const left = along(high).map((y) => `M0 ${y + first + 14}l${edge} -14v20l${-edge} 14z`);
  const right = along(high).map((y) => `M${wide - edge} ${y + first + 30}l${edge} -14v20l${-edge} 14z`);
  return svg`<path class="bar-${colour}" d=${[...top, ...bottom, ...left, ...right].join("")} />`;
};

/** Struck on the day it is first seen, as ISO. */
const today = () => new Date().toLocaleDateString("sv");

const paper = () => html`<svg class="envelope-paper" viewBox="0 0 ${wide} ${high}" aria-hidden="true">
  <path class="face" d="M0 0H${wide}V${high}H0z" />
  ${bars("red", 0)} ${bars("blue", 28)}
  <path class="face" d="M${edge} ${edge}H${wide - edge}V${high - edge}H${edge}z" />
  <g transform="translate(548 52)">
    <g transform="translate(-10 -9) scale(${140 / stampWide})">
      <path class="stamp-paper" d="M0.4 0.4H${stampWide - 0.4}V${stampHigh - 0.4}H0.4z" />
      ${strips.map((strip) => svg`<path class="stamp-paper" d=${strip} />`)}
    </g>
    <path class="stamp-ground" d="M0 0H120V150H0z" />
    <path class="stamp-sun" d="M30 84a30 30 0 1 1 60 0a30 30 0 1 1 -60 0z" />
    <path class="stamp-hill" d="M0 108L46 78L78 104L120 84V150H0z" />
    <path class="stamp-road" d="M52 150L66 100h5L88 150z" />
    <path
      class="stamp-birds"
      d="M56 34q5 -8 9 0q5 -8 9 0M80 46q4 -7 8 0q4 -7 8 0M90 28q4 -6 7 0q4 -6 7 0"
    />
  </g>
  <g class="mark" transform="translate(540 92) rotate(-12)">
    <path d="M-46 0a46 46 0 1 1 92 0a46 46 0 1 1 -92 0M-28 0a28 28 0 1 1 56 0a28 28 0 1 1 -56 0" />
    <path id="envelope-ring" class="round" d="M-33 0a33 33 0 1 1 66 0a33 33 0 1 1 -66 0" />
    <text><textPath href="#envelope-ring" startOffset="25%">${words.postmarkOfEnvelope}</textPath></text>
    <text class="date" y="5">${words.struck(today())}</text>
    <path d="M-126 -20q11 -9 22 0t22 0t22 0t14 -4M-128 -4q11 -9 22 0t22 0t22 0t16 -2M-126 12q11 -9 22 0t22 0t22 0t16 0M-122 28q11 -9 22 0t22 0t22 0t14 2" />
  </g>
</svg>`;

const focus = (element: Element | undefined) =>
  queueMicrotask(() => element instanceof HTMLElement && element.isConnected && element.focus());

export const envelope = (): TemplateResult => html`<main class="first-start">
  <div class="envelope" @click=${openEnvelope}>
    ${paper()}
    <div class="address">
      <h1>${words.name}</h1>
      <p>${words.envelopeTo}</p>
      <p>${words.envelopeWhere}</p>
    </div>
    <button
      class="seal"
      ${ref(focus)}
      @click=${(event: Event) => {
        event.stopPropagation();
        openEnvelope();
      }}
    >
      ${words.openCollection}
    </button>
  </div>
</main>`;
