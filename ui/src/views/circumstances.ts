// Every place where films were seen, and everyone with whom: each leads to its viewings, and can have another name.

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { circumstancesShown, narrowCircumstances, openDiaryOf } from "../acts/circumstances";
import { askForName } from "../acts/renaming";
import { type Circumstances, conditionOf } from "../circumstances";
import type { State } from "../state";
import type { Circumstance } from "../types/Circumstance";
import type { CircumstanceLine } from "../types/CircumstanceLine";
import { words } from "../words/deferred";
import { isolated } from "../words/isolated";

/** So many names are looked over sooner than one is typed. */
const few = 12;

export const circumstances = ({ circumstances }: State): TemplateResult => html`<header class="head">
    <h1 tabindex="-1">${words.circumstances}</h1>
    <p class="introduction">${circumstances === null ? words.loading : words.circumstancesIntroduction}</p>
  </header>
  ${circumstances === null ? nothing : lists(circumstances)}`;

function lists({ lines: { place, companion }, typed }: Circumstances) {
  const count = place.length + companion.length;
  if (count === 0) return html`<div class="empty"><p>${words.noCircumstances}</p></div>`;
  return html`${count > few || typed !== "" ? narrowing(typed) : nothing}
    <div class="circumstances">${list("place", place)} ${list("companion", companion)}</div>`;
}

const narrowing = (typed: string) => html`<input
  class="narrowing"
  type="search"
  aria-label=${words.findCircumstance}
  placeholder=${words.findCircumstance}
  autocomplete="off"
  spellcheck="false"
  .value=${live(typed)}
  @input=${(event: Event) => narrowCircumstances((event.target as HTMLInputElement).value)}
/>`;

function list(circumstance: Circumstance, all: CircumstanceLine[]) {
  const shown = circumstancesShown(circumstance);
  const none = all.length === 0 ? words.noneNamed[circumstance] : words.noneFound;
  return html`<section aria-labelledby="${circumstance}-names">
    <h2 id="${circumstance}-names">${words.circumstanceKinds[circumstance]}</h2>
    <p class="hint" role="status">${shown.length === 0 ? none : words.namesShown(circumstance, shown.length, all.length)}</p>
    <ul>
      ${repeat(
        shown,
        ({ name }) => name,
        (line, at) => item(circumstance, line, at),
      )}
    </ul>
  </section>`;
}

const item = (
  circumstance: Circumstance,
  line: CircumstanceLine,
  at: number,
) => html`<li id="${circumstance}-${at}">
  <a
    href="#diary"
    aria-describedby="${circumstance}-${at}-count"
    @click=${(event: Event) => {
      event.preventDefault();
      openDiaryOf([conditionOf(circumstance, line.name)]);
    }}
    >${isolated(line.name)}</a
  >
  <span class="count" id="${circumstance}-${at}-count">${words.viewingCount(line.viewings)}</span>
  <button
    class="quiet"
    aria-haspopup="dialog"
    aria-label=${words.renameCircumstance(line.name)}
    @click=${() => askForName(circumstance, line)}
  >
    ${words.renameEllipsis}
  </button>
</li>`;
