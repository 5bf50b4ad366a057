// In a line of the diary: where a film was seen, with whom, and how that viewing is tagged. Each name leads to the viewings
// that have it, too.

import { html, nothing, type TemplateResult } from "lit";
import { narrowDiary } from "../acts/circumstances";
import { companionsOf, conditionOf } from "../circumstances";
import type { Condition } from "../types/Condition";
import type { Viewing } from "../types/Viewing";
import { words } from "../words/deferred";
import { isolated } from "../words/isolated";

/** In the sentence, where the links go: letters of no alphabet, the first for the place. */
const letter = (at: number) => String.fromCharCode(0xe000 + at);
const letters = /([\ue000-\uf8ff])/;

export function seenThere({ place, company, finished, tags }: Viewing): TemplateResult | typeof nothing {
  const companions = companionsOf(company);
  const links = [
    link(place ?? "", conditionOf("place", place ?? "")),
    ...companions.map((name) => link(name, conditionOf("companion", name))),
  ];
  const drawn = new Map(links.map((drawn, at) => [letter(at), drawn]));
  const said = words.seenThere(
    place && letter(0),
    companions.map((_, at) => letter(at + 1)),
    finished,
  );
  if (said === "" && tags.length === 0) return nothing;
  return html`<div class="seen-there">
    ${said === "" ? nothing : html`<p class="hint">${said.split(letters).map((part) => drawn.get(part) ?? part)}</p>`}
    ${
      tags.length === 0
        ? nothing
        : html`<ul class="tags" aria-label=${words.tags}>
          ${tags.map(({ tag, name }) => html`<li>${link(name, { tag })}</li>`)}
        </ul>`
    }
  </div>`;
}

const link = (name: string, condition: Condition) => html`<a
  href="#diary"
  @click=${(event: Event) => {
    event.preventDefault();
    narrowDiary(condition);
  }}
  >${isolated(name)}</a
>`;
