// A picture for a film that has none of its own, composed from what the film is: always the same for the same film.
// Each leaves a calm corner, top right, for the postmark, and says which ink that corner takes.

import { type SVGTemplateResult, svg } from "lit";
import type { Card } from "../types/Card";
import { dice, seedOf } from "./seed";

/** Blue reads on the light colours, cream on the dark ones. */
export type Ink = "blue" | "cream";

export interface Picture {
  ink: Ink;
  shapes: SVGTemplateResult;
}

/** The next number from 0 to 1 of a row that is the film's own. */
type Die = () => number;

export function picture(card: Pick<Card, "title" | "year">): Picture {
  const seed = seedOf(`${card.title} ${card.year ?? ""}`);
  const draw = compositions[(seed >>> 15) % compositions.length] ?? hills;
  return draw(dice(seed));
}

const between = (die: Die, low: number, high: number) => Math.round(low + die() * (high - low));

const ground = (colour: string) => svg`<rect class="p-${colour}" width="120" height="150" />`;

const hills = (die: Die): Picture => {
  const peak = between(die, 30, 60);
  return {
    ink: "blue",
    shapes: svg`${ground("mist")}
      <circle class="p-red" cx=${between(die, 34, 46)} cy="68" r=${between(die, 20, 26)} />
      <path class="p-slate" d="M0 ${118 - peak / 3}L${peak} 84L92 120L120 98V150H0z" />
      <path class="p-blue" d="M0 112L${peak - 12} 98L74 128L120 112V150H0z" />
      <path class="p-ink" d="M50 150L62 116h5L86 150z" />`,
  };
};

const rails = (die: Die): Picture => {
  const at = between(die, 18, 30);
  return {
    ink: "cream",
    shapes: svg`${ground("red")}
      <path class="p-ink" d="M0 60L${at + 14} 0H${at + 34}L60 150H0z" />
      ${[0, 1, 2, 3, 4, 5, 6].map(
        (tie) => svg`<path class="p-cream" d="M${at + 12 - tie * 3} ${12 + tie * 21}l22 -5v4l-22 5z" />`,
      )}
      <circle class="p-ochre" cx="92" cy=${between(die, 100, 112)} r="16" />
      <path class="p-ink" d="M60 150L120 ${between(die, 118, 130)}V150z" />`,
  };
};

const windows = (die: Die): Picture => {
  const lit = Array.from({ length: 20 }, () => die() > 0.62);
  return {
    ink: "cream",
    shapes: svg`${ground("blue")}
      <path class="p-ink" d="M0 96L22 84V150H0zM98 92L120 104V150H98z" />
      <rect class="p-cream" x="22" y="62" width="76" height="88" />
      <path class="p-red" d="M16 62L60 ${between(die, 42, 50)}L104 62z" />
      ${lit.map(
        (on, at) =>
          svg`<rect class=${on ? "p-ochre" : "p-slate"} x=${30 + (at % 5) * 13} y=${70 + Math.floor(at / 5) * 20} width="8" height="12" />`,
      )}
      <circle class="p-cream" cx=${between(die, 16, 40)} cy="24" r="9" />`,
  };
};

const sea = (die: Die): Picture => {
  const boat = between(die, 34, 62);
  return {
    ink: "blue",
    shapes: svg`${ground("cream")}
      <circle class="p-ochre" cx="26" cy="34" r=${between(die, 11, 16)} />
      <path class="p-slate" d="M0 92h120v58H0z" />
      <path class="p-blue" d="M0 108q15 -8 30 0t30 0t30 0t30 0V150H0z" />
      <path class="p-red" d="M${boat} 50v44h-28z" />
      <path class="p-stamp" d="M${boat + 3} 60v34h22z" />
      <path class="p-ink" d="M${boat - 32} 97h62l-10 12h-42z" />`,
  };
};

const envelope = (die: Die): Picture => {
  const tilt = between(die, -12, 12);
  return {
    ink: "cream",
    shapes: svg`${ground("ink")}
      <path class="p-red" d="M0 150V${between(die, 92, 112)}L120 66V150z" />
      <path class="p-ochre" d="M0 150V132L120 104V150z" />
      <g transform="rotate(${tilt} 56 92)">
        <path class="p-cream" d="M16 66h80v54H16z" />
        <path class="p-line" d="M16 66L56 96L96 66M16 120L46 88M96 120L66 88" />
        <circle class="p-red" cx="56" cy="97" r="7" />
      </g>`,
  };
};

const tower = (die: Die): Picture => {
  const x = between(die, 34, 44);
  return {
    ink: "blue",
    shapes: svg`${ground("cream")}
      <path class="p-red" d="M0 150V118q30 -16 60 -2t60 -6V150z" />
      <path class="p-ink" d="M${x} 26l3 -16l3 16v22h8v24h12v28h14v50H${x - 34}V100h14V72h12V48h8z" />
      <path class="p-slate" d="M84 150v-34h24v34z" />
      <circle class="p-ochre" cx="22" cy="128" r="9" />
      <path class="p-ink" d="M12 150q10 -24 20 0z" />`,
  };
};

const birches = (die: Die): Picture => ({
  ink: "blue",
  shapes: svg`${ground("mist")}
    <path class="p-ochre" d="M0 120q60 -22 120 0V150H0z" />
    ${[10, 32, 50, 84].map((x, at) => {
      const trunk = x + between(die, 0, 8);
      const top = at === 3 ? 62 : 0;
      return svg`<rect class="p-stamp" x=${trunk} y=${top} width="9" height=${134 - top} />
        ${[0, 1, 2, 3].map(
          (mark) =>
            svg`<rect class="p-ink" x=${trunk + (mark % 2) * 4} y=${top + 12 + mark * 15 + at * 3} width="5" height="3" />`,
        )}`;
    })}
    <path class="p-red" d="M62 138l6 -24l6 24z" />
    <circle class="p-ink" cx="68" cy="110" r="4" />`,
});

const birds = (die: Die): Picture => {
  const flock = Array.from({ length: 6 }, (_, at) => [
    14 + at * 9 + between(die, 0, 6),
    44 + at * 8 - between(die, 0, 8),
  ]);
  return {
    ink: "blue",
    shapes: svg`${ground("stamp")}
      <path class="p-mist" d="M0 0h120v96H0z" />
      <circle class="p-red" cx="76" cy="98" r=${between(die, 22, 28)} />
      <path class="p-ink" d="M0 104h120V150H0z" />
      <path class="p-blue" d="M0 122L120 108V150H0z" />
      ${flock.map(([x, y]) => svg`<path class="p-wing" d="M${x} ${y}q4 -7 8 0q4 -7 8 0" />`)}`,
  };
};

const snow = (die: Die): Picture => {
  const flakes = Array.from({ length: 14 }, () => [between(die, 4, 116), between(die, 52, 104)]);
  return {
    ink: "cream",
    shapes: svg`${ground("blue")}
      <path class="p-stamp" d="M0 112q40 -${between(die, 12, 20)} 120 0V150H0z" />
      <path class="p-ink" d="M26 84L52 64L78 84V118H26z" />
      <rect class="p-ochre" x="44" y="92" width="15" height="14" />
      <path class="p-red" d="M20 86L52 60L84 86l-4 4L52 68L24 90z" />
      ${flakes.map(([x, y]) => svg`<circle class="p-stamp" cx=${x} cy=${y} r="1.4" />`)}
      <path class="p-slate" d="M96 120V76l-5 12h10l-5 -12z" />`,
  };
};

const diagonals = (die: Die): Picture => {
  const size = between(die, 22, 30);
  return {
    ink: "blue",
    shapes: svg`${ground("cream")}
      <path class="p-ochre" d="M0 150V94L70 150z" />
      <circle class="p-red" cx="42" cy="62" r=${size} />
      <path class="p-ink" d="M0 128L112 70l5 10L4 140z" />
      <path class="p-blue" d="M66 150L120 98V150z" />
      <path class="p-slate" d="M20 22l44 -9v6L20 28z" />`,
  };
};

const compositions = [birches, diagonals, rails, tower, sea, snow, birds, hills, windows, envelope];
