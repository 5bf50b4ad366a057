// What is said of going through a shelf one by one, and of a film for tonight, in Russian.

import type { tonight as english } from "../en/tonight";
import { isolated } from "../isolated";
import { counted, figure, films, forms, quoted, titleAndYear } from "./first";

/** `из 21 фильма`, `из 43 фильмов`. */
const outOf = (count: number) => `из ${counted(count, forms("фильма", "фильмов", "фильмов"))}`;

export const tonight: typeof english = {
  // ---- one by one
  moreOnShelf: "Что ещё можно с этими фильмами",
  goThrough: "Перебрать по одному",
  oneByOne: "По одному",
  oneByOneIntroduction:
    "Скажите о каждом фильме, видели ли вы его и как он вам, и переходите к следующему. Любой ответ можно отменить.",
  oneByOneKeys: (date, undo) =>
    `Клавиши от 1 до 0 — оценка, от ½ звезды до 5; ${date} — к дате, ${undo} — отменить последний ответ.`,
  oneByOneEnd: "Это был последний.",
  nothingToGoThrough: "Здесь нет фильмов, перебирать нечего.",
  placeOf: (place, total) => `${figure(place)} из ${figure(total)}`,
  filmOf: (place, film) =>
    `${place}: ${titleAndYear(film)}${film.director === null ? "" : `, ${isolated(film.director)}`}`,
  answers: "Ваши ответы",
  answeredLast: "Последние ответы",
  nothingSaid: "Пока ничего не сказано",
  seenHere: "Просмотрен",
  seenAlready: "Он уже отмечен просмотренным.",
  seenAndOn: "Просмотрен, и дальше",
  rateHere: "Оценить: 1 — ½ звезды, 9 — 4½, 0 — 5 звёзд",
  onOrOffWatchlist: "В список ожидания или из него",
  nextHere: "Дальше",
  previousHere: "Назад",
  undoHere: "Отменить последний ответ",
  writeDateHere: "Указать, когда это было",
  whenAllOfThem: "Когда вы их видели",
  whenAllOfThemHint:
    "Например: 1998, в 90-х, летом 1987. Действует для всех фильмов, которые вы отметите дальше; пусто — уже не помните.",
  keysOneByOne: "Когда фильмы перебирают по одному",

  // ---- for tonight
  surpriseMe: "Удивите меня",
  aFilmForTonight: "Фильм на вечер",
  drawnFrom: (count) => (count === 1 ? "Выбирать не из чего: он один." : `Наугад, один ${outOf(count)}.`),
  nothingToDraw: "Здесь нет фильмов, выбирать не из чего.",
  openTheLetter: "Вскрыть письмо",
  openTheFilm: "Открыть фильм",
  anotherOne: "Другой",
  notTonight: "Не сегодня",
  inTheRunning: "На выбор",
  putInRunning: "Отложить на выбор",
  takeOutOfRunning: "Убрать из выбора",
  nowRunning: (count) => (count === 0 ? "Выбирать больше не из чего." : `На выбор сегодня: ${films(count)}.`),
  runningFull: (most) =>
    `Рядом поместится не больше ${counted(most, forms("фильма", "фильмов", "фильмов"))}.`,
  nothingRunning: "Пока выбирать не из чего. Отложите несколько фильмов, и здесь они лягут рядом.",
  thisOne: "Этот",
  openNamed: (film) => `Этот: ${quoted(film)}`,
  takeOut: "Убрать",
  takeOutNamed: (film) => `Убрать из выбора фильм ${quoted(film)}`,
  clearRunning: "Убрать все",
};
