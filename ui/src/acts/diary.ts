// The diary: its periods, the jump to one of them or to a day, and a year of it as a calendar.

import { api } from "../api";
import { walked } from "../calendar";
import { thisYear } from "../days";
import { firstOf, viewingsUnder, yearNear } from "../diary";
import { focusOn, goToItem } from "../screen";
import type { DiaryDay } from "../types/DiaryDay";
import type { Failure } from "../types/Failure";
import { loop } from "./loop";

/** Each rises with its questions, so that a late reply to an older one is dropped. */
let loads = 0;
let years = 0;

/** What it is filtered by. */
function conditions() {
  const { route } = loop.state;
  return route.at === "diary" ? [...route.filters] : [];
}

/** What the diary shows besides its lines: before it is shown, and after an act. */
export async function loadDiary() {
  const { year } = loop.state.diary;
  const mine = ++loads;
  try {
    const [periods, days] = await Promise.all([
      api.diaryPeriods(conditions()),
      year === null ? [] : api.diaryDays(conditions(), year.year),
    ]);
    if (mine !== loads) return;
    const now = loop.state.diary.year;
    loop.state.diary = {
      periods,
      year: now && now.year === year?.year ? { ...now, days: byDay(days) } : now,
    };
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

const byDay = (days: DiaryDay[]) => new Map(days.map(({ day, films }) => [day, films]));

export async function goToPeriod(period: string) {
  const first = firstOf(loop.state.diary.periods, period);
  if (first >= 0) await goToItem(first, false);
}

/** From the calendar to the first line of a day. */
export async function goToDay(day: string) {
  try {
    const index = await lineOf(day);
    showMonths();
    await goToItem(index, true);
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

/** Its month may hold more than one window, and days of which only the month is known. */
async function lineOf(day: string): Promise<number> {
  const { periods } = loop.state.diary;
  const month = day.slice(0, 7);
  const first = Math.max(0, firstOf(periods, month));
  const end = first + viewingsUnder(periods, month);
  for (let at = first; at < end; at += 100) {
    const { lines } = await api.diary(conditions(), { first: at, count: Math.min(100, end - at) });
    const found = lines.findIndex(({ viewing }) => viewing.seen_on === day);
    if (found >= 0) return at + found;
  }
  return first;
}

export function showMonths() {
  years++;
  loop.state.diary = { ...loop.state.diary, year: null };
  loop.draw();
}

/** The year of what the list shows. */
export const showCalendar = () =>
  showYear(yearNear(loop.state.diary.periods, loop.state.list.shown.first, thisYear()));

export async function showYear(year: number) {
  const mine = ++years;
  try {
    const days = await api.diaryDays(conditions(), year);
    if (mine !== years) return;
    const hand = days.map(({ day }) => day).sort()[0] ?? `${year}-01-01`;
    loop.state.diary = { ...loop.state.diary, year: { year, days: byDay(days), hand } };
  } catch (failure) {
    loop.fail(failure as Failure);
  }
  loop.draw();
}

/** Along the days by key: one of them at a time is in the tab order. */
export function walkDays(event: KeyboardEvent) {
  const { diary } = loop.state;
  if (diary.year === null || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const from = (event.target as HTMLElement).dataset.day;
  const to = from === undefined ? null : walked(from, event.key);
  if (to === null) return;
  event.preventDefault();
  loop.state.diary = { ...diary, year: { ...diary.year, hand: to } };
  loop.draw();
  void focusOn(`[data-day="${to}"]`);
}
