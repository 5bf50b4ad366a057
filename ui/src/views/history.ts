// Every change, newest first and by days, each with a button to undo it alone.

import { html, nothing, type TemplateResult } from "lit";
import { shelfOf } from "../acts/labels";
import { shown } from "../acts/list";
import { goToShelf, openFilm } from "../acts/navigation";
import { undoOne } from "../acts/undo";
import { unfold } from "../acts/windowing";
import { dayAt, today, yesterday } from "../days";
import { hushed } from "../parts/hushed";
import { stamp } from "../parts/stamp";
import type { Sizes } from "../parts/virtual-list";
import type { State } from "../state";
import type { Card } from "../types/Card";
import type { HistoryLine } from "../types/HistoryLine";
import type { Step } from "../types/Step";
import { words } from "../words/deferred";
import "../parts/virtual-list";

const sizes: Sizes = { cell: null, gap: 0, height: 4.25, measured: true };

export const history = (state: State): TemplateResult => html`<header class="head">
    <h1 tabindex="-1">${words.history}</h1>
    <p class="introduction">${words.historyIntroduction}</p>
  </header>
  ${
    state.list.answered && state.list.history.total === 0
      ? html`<div class="empty"><p>${words.historyEmpty}</p></div>`
      : html`<virtual-list
        class="history"
        role="list"
        .of=${state.list.history}
        .count=${state.list.history.total}
        .sizes=${sizes}
        .shown=${shown}
        .item=${(index: number) => item(state, index)}
      ></virtual-list>`
  }`;

function item(state: State, index: number) {
  const { history } = state.list;
  const content = lineAt(state, index);
  return content === nothing
    ? nothing
    : html`<div role="listitem" aria-setsize=${history.total} aria-posinset=${index + 1} data-at=${index}>
        ${content}
      </div>`;
}

function lineAt({ list: { history }, unfolded }: State, index: number) {
  const line = history.at(index);
  if (line === undefined) return html`<div class="change">${words.loading}</div>`;
  const before = history.at(index - 1);
  const day = dayOf(line);
  const heading =
    before !== undefined && dayOf(before) === day ? nothing : html`<h2 class="day">${named(day)}</h2>`;
  const isUndone = (at: number) => {
    const other = history.at(at);
    return other !== undefined && other.state === "undone" && dayOf(other) === day;
  };
  // Of changes that were undone and lie together, on one day, only how many they are is shown.
  let first = index;
  while (isUndone(first) && isUndone(first - 1)) first--;
  let last = index;
  while (isUndone(last) && isUndone(last + 1)) last++;
  if (first === last) return html`${heading} ${change(line)}`;
  const newest = history.at(first)?.step.change ?? line.step.change;
  const open = unfolded.has(newest);
  if (index > first) return open ? change(line) : nothing;
  return html`${heading}
    <button class="quiet folded-changes" aria-expanded=${open} @click=${() => unfold(newest)}>
      ${words.undoneChanges(last - first + 1)}
    </button>
    ${open ? change(line) : nothing}`;
}

const change = ({ step, state, overtaken, card, note }: HistoryLine) => html`<div class="change ${state}">
  <span class="change-stamp">${card === null ? nothing : stamp(card)}</span>
  <div class="what">
    <p>${linked(step, card)}</p>
    ${note === null ? nothing : html`<p class="words">${hushed(note)}</p>`}
  </div>
  <time>${clock(step.at)}</time>
  ${
    state === "done" && !overtaken
      ? html`<button aria-label=${words.undoThis(step)} @click=${() => undoOne(step)}>${words.undoThisShort}</button>`
      : html`<span class="change-state">${overtaken ? words.overtaken : words.stepStates[state]}</span>`
  }
</div>`;

/** To the film it was about, or else to the tag or list, if that is there. */
function linked(step: Step, card: Card | null) {
  const said = words.step(step);
  if (card !== null) return link(`film-${card.film}`, said, () => openFilm(card.film));
  const shelf = shelfOf(step.subject);
  return shelf === null ? said : link(shelf.replace(" ", "-"), said, () => goToShelf(shelf));
}

const link = (to: string, said: string, go: () => unknown) => html`<a
  href="#${to}"
  @click=${(event: Event) => {
    event.preventDefault();
    go();
  }}
  >${said}</a
>`;

const dayOf = ({ step }: HistoryLine) => dayAt(step.at);

function named(day: string): string {
  if (day === today()) return words.days.today;
  return day === yesterday() ? words.days.yesterday : words.spelled(day);
}

const clock = (at: number) =>
  new Date(at).toLocaleTimeString(document.documentElement.lang || "en", {
    hour: "numeric",
    minute: "2-digit",
    hourCycle: "h23",
  });
