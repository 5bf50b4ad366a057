// Every sentence of the first screen, in Russian. One word for each thing, here and in the deferred part:
//
//   library      фильмотека: what one has, and the file and folder it lies in
//   watchlist    список ожидания; its films ждут, до востребования
//   seen         просмотрен; viewing: просмотр; rating: оценка
//   note         заметка; sealed note: записка; comment on a collection: отзыв
//   collection   подборка; letter of an entry: письмо
//   stamp        марка; postmark: штемпель; postcard: открытка; souvenir sheet: сувенирный лист; picture: картинка
//   backup       резервная копия, копия for short; to restore: восстановить; trial: испытание
//   diary        дневник
//   history      история; change: изменение; undo: отменить; redo: повторить
//   bin          корзина; to remove: убрать (в корзину); to restore from it: вернуть
//   to check     проверить; to mend: исправить; to set aside: отложить; to erase: стереть
//
// «вы» is small, ё is always ё. A title stays in the nominative, in quotes, behind a noun that takes the case. A step says
// what became of a film, since the past tense would say whether he or she did it.

import type { Card } from "../../types/Card";
import type { FirstWords } from "../first";
import type { Forms } from "../intl";
import { intlOf } from "../intl";
import { isolated } from "../isolated";
import { spelled, struck } from "./dates";

export const { figure, form, counted } = intlOf("ru");

/** A whole number takes one of three forms, a fraction the second. */
export const forms = (one: string, few: string, many: string): Forms => ({ one, few, many, other: few });

/** `½ звезды`, `1 звезда`, `4½ звезды`, `5 звёзд`. */
export const stars = (rating: number) =>
  rating % 2
    ? `${Math.floor(rating / 2) || ""}½ звезды`
    : counted(rating / 2, forms("звезда", "звезды", "звёзд"));

type Named = { title: string; year: number | null };
const withYear = (title: string, year: number | null) => (year === null ? title : `${title} (${year})`);

export const titleAndYear = ({ title, year }: Named) => withYear(isolated(title), year);

/** Within a sentence; what the title itself quotes has the inner quotes: `«Песнь „о Роланде“» (1978)`. */
export const quoted = ({ title, year = null }: { title: string; year?: number | null }) =>
  withYear(`«${isolated(title.replaceAll("«", "„").replaceAll("»", "“"))}»`, year);

/** `3 фильма`. */
export const films = (count: number) => counted(count, forms("фильм", "фильма", "фильмов"));

const progress = ({ films, seen }: { films: number; seen: number }) =>
  `${form(seen, { one: "Просмотрен", other: "Просмотрено" })} ${figure(seen)} из ${figure(films)}`;

export const words: FirstWords = {
  name: "Poste Restante",
  figure,
  stars,
  titleAndYear,
  spelled,
  struck,
  seen: (seenOn) => (seenOn ? `Просмотрен: ${spelled(seenOn)}` : "Просмотрен, дата неизвестна"),

  // ---- the rail
  library: "Фильмотека",
  collections: "Подборки",
  application: "Программа",
  allFilms: "Все фильмы",
  waiting: "Ждут",
  seenFilms: "Просмотрены",
  diary: "Дневник",
  bringInEllipsis: "Перенести фильмы…",
  history: "История",
  bin: "Корзина",
  settings: "Настройки",
  keys: "Клавиши",
  films,
  progress,
  progressShort: (line) => `${figure(line.seen)} из ${figure(line.films)}`,
  showRail: "Разделы",
  back: "Назад",
  forward: "Вперёд",
  undo: "Отменить",
  redo: "Повторить",
  nothingToUndo: "Отменять нечего",
  nothingToRedo: "Повторять нечего",
  everythingByName: "Поиск фильмов и команд",

  // ---- the sheet
  search: "Поиск фильмов",
  addFilm: "Добавить фильм",
  toTheFilms: "Сразу к фильмам",
  view: "Вид",
  views: { stamps: "Марки", table: "Таблица", read: "Чтение" },
  sort: "Порядок",
  sorts: {
    position: "По порядку",
    title: "По названию",
    original_title: "По второму названию",
    year: "По году",
    director: "По режиссёру",
    minutes: "По длительности",
    rating: "По вашей оценке",
    seen: "По дате просмотра",
    added: "По дате добавления",
  },
  reverseOrder: "В обратном порядке",
  filter: "Фильтр",
  introductions: {
    all: "Все фильмы вашей фильмотеки.",
    waiting: "Фильмы до востребования.",
    seen: "Фильмы, которые вы посмотрели.",
  },
  markAsSeen: (card: Card) => `Отметить фильм ${quoted(card)} просмотренным`,
  rate: "Оценить",
  rateFilm: (card: Card) => `Оценить фильм ${quoted(card)}`,
  minutes: (count) => `${count} мин`,
  waitingMark: "ждёт",
  isWaiting: "Ждёт",
  rated: (rating) => `Оценка: ${stars(rating)}`,

  // ---- a collection
  readOn: "Читать дальше",
  readLess: "Свернуть",

  // ---- what a film's page has, too
  markAsSeenButton: "Отметить просмотренным",

  backups: "Резервные копии",

  // ---- when something is wrong
  notUnderstood:
    "Программа не поняла сама себя. Всё, что было сохранено, цело. Попробуйте, пожалуйста, ещё раз.",
  unexpected: (message) => `Не получилось: ${message}`,
};
