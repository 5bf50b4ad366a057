// A year as a calendar: twelve months of days, each a button that tells how many films it has and leads to them.

import { html, type TemplateResult } from "lit";
import { goToDay, walkDays } from "../acts/diary";
import { weeksOf } from "../calendar";
import type { DiaryYear } from "../diary";
import { type CalendarNames, calendarOf, localeOf } from "../words/calendar";
import { words } from "../words/deferred";

/** As the language has it that is spoken now. */
function names(): CalendarNames {
  return calendarOf(localeOf(document.documentElement.lang || "en", navigator.language));
}

export function diaryYear(shown: DiaryYear): TemplateResult {
  const calendar = names();
  return html`<section class="calendar" aria-labelledby="calendar-year" @keydown=${walkDays}>
    <h2 id="calendar-year">${shown.year}</h2>
    <p class="hint"><span role="status">${words.daysWithFilms(shown.days.size)}</span> ${words.calendarHint}</p>
    <div class="calendar-months">${calendar.months.map((name, at) => month(shown, calendar, name, at + 1))}</div>
  </section>`;
}

const month = (
  shown: DiaryYear,
  { weekdays, firstDay }: CalendarNames,
  name: string,
  at: number,
) => html`<table>
  <caption>${name}</caption>
  <thead>
    <tr>${weekdays.map(({ short, long }) => html`<th scope="col" abbr=${long}>${short}</th>`)}</tr>
  </thead>
  <tbody>
    ${weeksOf(shown.year, at, firstDay).map(
      (week) => html`<tr>${week.map((day) => html`<td>${day === null ? "" : cell(shown, day)}</td>`)}</tr>`,
    )}
  </tbody>
</table>`;

/** A day without films says so, and leads nowhere. */
function cell({ days, hand }: DiaryYear, day: string) {
  const films = days.get(day) ?? 0;
  const said = words.dayAndFilms(day, films);
  return html`<button
    class="calendar-day films-${Math.min(films, 3)}"
    data-day=${day}
    tabindex=${day === hand ? 0 : -1}
    aria-label=${said}
    aria-disabled=${films === 0}
    title=${said}
    @click=${() => films > 0 && goToDay(day)}
  >
    ${Number(day.slice(8))}
  </button>`;
}
