// The bar over the diary: by months or as a year, the way to any month or year of a life, the filter, and the way to places
// and company.

import { html, type TemplateResult } from "lit";
import { goToPeriod, showCalendar, showMonths, showYear } from "../acts/diary";
import { go } from "../acts/navigation";
import { thisYear } from "../days";
import { byYear, calendarYears, type DiaryYear } from "../diary";
import type { DiaryRoute } from "../route";
import type { State } from "../state";
import type { DiaryPeriod } from "../types/DiaryPeriod";
import { words } from "../words/deferred";
import { icon } from "./icon";
import { filterButton } from "./tools";

export function diaryBar(state: State, route: DiaryRoute): TemplateResult {
  const { periods, year } = state.diary;
  return html`<div class="tools">
  <fieldset class="views">
    <legend class="unseen">${words.view}</legend>
    ${radio(words.diaryViews.list, year === null, showMonths)} ${radio(words.diaryViews.year, year !== null, showCalendar)}
  </fieldset>
  ${year === null ? jump(periods) : years(periods, year)} ${filterButton(state, route)}
  <a
    class="button"
    href="#circumstances"
    @click=${(event: Event) => {
      event.preventDefault();
      go({ at: "circumstances" });
    }}
    >${words.circumstances}</a
  >
</div>`;
}

const radio = (name: string, checked: boolean, does: () => unknown) => html`<label>
  <input type="radio" name="diary-view" .checked=${checked} @change=${does} />
  <span>${name}</span>
</label>`;

const forget = ({ currentTarget }: Event) => {
  (currentTarget as HTMLSelectElement).selectedIndex = 0;
};

/** Pressed or left, it forgets what was chosen: that can be chosen again, from wherever one has scrolled to. */
const jump = (periods: DiaryPeriod[]) => html`<select
  class="jump"
  aria-label=${words.goToPeriod}
  @pointerdown=${forget}
  @blur=${forget}
  @change=${({ target }: Event) => {
    const at = (target as HTMLSelectElement).selectedIndex - 1;
    const chosen = periods[at];
    if (chosen) goToPeriod(chosen.period);
  }}
>
  <option>${words.goToPeriodEllipsis}</option>
  ${byYear(periods).map(({ year, periods }) =>
    year === null ? periods.map(option) : html`<optgroup label=${year}>${periods.map(option)}</optgroup>`,
  )}
</select>`;

const option = ({ period, viewings }: DiaryPeriod) =>
  html`<option>${words.periodAndCount(period, viewings)}</option>`;

function years(periods: DiaryPeriod[], { year }: DiaryYear) {
  const all = calendarYears(periods, thisYear(), year);
  const to = (name: string, sign: "back" | "forward", by: number) => html`<button
    class="sign"
    aria-label=${name}
    title=${name}
    ?disabled=${!all.includes(year + by)}
    @click=${() => showYear(year + by)}
  >
    ${icon(sign)}
  </button>`;
  return html`<span class="order">
    ${to(words.previousYear, "back", -1)}
    <select
      aria-label=${words.calendarYear}
      @change=${({ target }: Event) => showYear(Number((target as HTMLSelectElement).value))}
    >
      ${all.map((it) => html`<option value=${it} .selected=${it === year}>${it}</option>`)}
    </select>
    ${to(words.nextYear, "forward", 1)}
  </span>`;
}
