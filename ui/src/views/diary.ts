// Every viewing of a life, or those that match filters, newest first and by months; or a year of it as a calendar.

import { html, nothing, type TemplateResult } from "lit";
import { shown } from "../acts/list";
import { diaryBar } from "../parts/diary-bar";
import { diaryItem } from "../parts/diary-line";
import { diaryYear } from "../parts/diary-year";
import { filterChips, sentenceOf } from "../parts/filter-chips";
import { clearing } from "../parts/keeping";
import type { Sizes } from "../parts/virtual-list";
import type { DiaryRoute } from "../route";
import type { State } from "../state";
import { words } from "../words/deferred";
import "../parts/virtual-list";

const sizes: Sizes = { cell: null, gap: 0, height: 5.5, measured: true };

export function diary(state: State): TemplateResult {
  const { list, library } = state;
  // It is shown there alone.
  const route = state.route as DiaryRoute;
  const head = html`<h1 tabindex="-1">${words.diary}</h1>`;
  const isFiltered = route.filters.length > 0;
  // Where films were seen, none are shown only until the answer to another filter is there: the filter stays open for that.
  if (list.answered && list.diary.total === 0 && !isFiltered && library.seen === 0)
    return html`<header class="head">${head}</header>
      <div class="empty"><p>${words.diaryEmpty}</p></div>`;
  return html`<header class="head">
      ${head}
      <p class="introduction" role="status">${told(state, route)}</p>
    </header>
    ${diaryBar(state, route)} ${isFiltered ? filterChips(state, route) : nothing} ${content(state, isFiltered)}`;
}

/** How many there are, and of which: a screen reader hears it as someone filters. */
function told(state: State, { filters }: DiaryRoute) {
  const { total } = state.list.diary;
  if (!state.list.answered) return words.loading;
  return html`${total === 0 ? words.viewingCount(total) : words.diaryIntroduction(total)}
  ${filters.length === 0 ? nothing : html`<span class="unseen">${sentenceOf(state, filters)}</span>`}`;
}

function content(state: State, isFiltered: boolean) {
  const { list, diary } = state;
  const { total } = list.diary;
  if (list.answered && total === 0)
    return html`<div class="empty">
      <p>${isFiltered ? words.diaryFilteredEmpty : words.diaryEmpty}</p>
      ${isFiltered ? clearing(state.route as DiaryRoute) : nothing}
    </div>`;
  if (diary.year !== null) return diaryYear(diary.year);
  return html`<virtual-list
    class="diary"
    role="list"
    .of=${list.diary}
    .count=${total}
    .sizes=${sizes}
    .shown=${shown}
    .item=${(index: number) => diaryItem(state, index)}
  ></virtual-list>`;
}
