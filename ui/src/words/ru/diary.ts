// What the diary says, in Russian.

import { capital } from "../capital";
import type { diary as english } from "../en/diary";
import { isolated } from "../isolated";
import { spelled } from "./dates";
import { counted, figure, films, forms, quoted } from "./first";

const viewings = (count: number) => counted(count, forms("просмотр", "просмотра", "просмотров"));

/** `с кем: Анна, Борис`: names are not declined. */
export const withAll = (companions: readonly string[]) => `с кем: ${companions.map(isolated).join(", ")}`;

export const diary: typeof english = {
  diaryIntroduction: (count) => `${viewings(count)}, сначала новые.`,
  diaryEmpty: "В дневнике пока пусто. Отметьте фильм просмотренным, и он появится здесь под своим днём.",
  viewingCount: viewings,
  period: (period) => capital(spelled(period)),
  periodAndCount: (period, count) => `${capital(spelled(period))} (${figure(count)})`,
  /** A place is as it was written; our own words begin as a sentence does. */
  seenThere: (place, companions, finished) => {
    const ours = [companions.length === 0 ? null : withAll(companions), finished ? null : "не до конца"]
      .filter((part) => part !== null)
      .join(", ");
    if (place === null) return capital(ours);
    return ours === "" ? isolated(place) : `${isolated(place)}, ${ours}`;
  },
  editViewing: (film, seenOn) => `Изменить просмотр фильма ${quoted(film)}, ${spelled(seenOn)}`,
  goToPeriod: "Перейти к месяцу или году",
  goToPeriodEllipsis: "Перейти…",
  diaryViews: { list: "Месяцы", year: "Год" },
  calendarYear: "Год в календаре",
  previousYear: "Предыдущий год",
  nextYear: "Следующий год",
  daysWithFilms: (days) => (days === 0 ? "В этом году дней с кино нет." : `Дней с кино: ${figure(days)}.`),
  calendarHint:
    "Одно кольцо — один фильм, двойное — два, закрашенное — три и больше. Нажмите на день, и откроются его фильмы.",
  dayAndFilms: (day, count) => `${spelled(day)}: ${count === 0 ? "фильмов нет" : films(count)}`,
};
