// The envelope of the first start: one click or key, and the collection is laid out.

import { html, svg, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { openEnvelope } from "../acts/envelope";
import { today } from "../days";
import { slanted } from "../parts/slanted";
import { perforated } from "../parts/stamp";
import { words } from "../words/deferred";

const wide = 720;
const high = 460;
const edge = 18;
/** The stamp on it, cut to the picture: as many holes down as its height takes. */
const { wide: stampWide, high: stampHigh, strips } = perforated(14, 17);

/** The airmail edge: slanted bars right across, of which the face leaves only the edge. So they meet in every corner. */
const bars = (colour: "red" | "blue", first: number) =>
  svg`<path class="bar-${colour}" d=${slanted({ wide, high, step: 56, bar: 18, first })} />`;

/** Its mark is struck on the day it is first seen. */
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
