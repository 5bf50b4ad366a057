// What is said of tags, lists and many films at once, in Russian. Tag: метка; list: список; ranking: рейтинг; to select: выбрать.

import type { Step } from "../../types/Step";
import type { labels as english, LabelVerb } from "../en/labels";
import { counted, films, form, forms, quoted } from "./first";
import { named } from "./named";

/** `5000 фильмов`, as it stands behind `больше`. */
const ofFilms = (count: number) => counted(count, { one: "фильма", other: "фильмов" });

export const labels: typeof english = {
  // ---- many at once
  selection: "Выбранное",
  selected: (count) => `${form(count, { one: "Выбран", other: "Выбрано" })} ${films(count)}`,
  selectFilm: (card) => `Выбрать фильм ${quoted(card)}`,
  selectIt: "Выбрать",
  deselectIt: "Убрать из выбранных",
  clearSelection: "Снять выбор",
  rangeTooLong: (most, key) =>
    `Поодиночке можно выбрать не больше ${ofFilms(most)}. Всё, что показано, сколько бы там ни было, выбирает ${key}.`,
  seenEllipsis: "Просмотрены…",
  whenSeenAll: (count) =>
    count === 1
      ? "Когда вы смотрели этот фильм?"
      : `Когда вы смотрели ${form(count, { one: "этот", other: "эти" })} ${films(count)}?`,
  rateMany: (count) => (count === 1 ? "Оценить этот фильм" : `Оценить ${films(count)}`),
  onWatchlist: "В список ожидания",
  offWatchlist: "Из списка ожидания",
  removeSelected: "Убрать в корзину",

  // ---- tags
  tags: "Метки",
  tag: "Метка",
  tagEllipsis: "Пометить…",
  tagsOf: (card) => `Метки фильма ${quoted(card)}`,
  tagMany: (count) => (count === 1 ? "Пометить этот фильм" : `Пометить ${films(count)}`),
  addTag: "Добавить метку",
  tagHint: "Клавиша ввода добавляет метку, и можно сразу писать следующую.",
  takeTagOff: (name) => `Снять метку ${named(name)}`,
  tagged: (name) => `Метка ${named(name)} добавлена`,
  untagged: (name) => `Метка ${named(name)} снята`,
  changeTag: "Изменить метку",
  renameEllipsis: "Переименовать…",
  renameTag: (name) => `Переименовать метку ${named(name)}`,
  labelName: "Название",
  mergeEllipsis: "Объединить с другой…",
  mergeTag: (name) => `Объединить метку ${named(name)} с другой`,
  mergeInto: "С какой",
  mergeHint: (name) => `У фильмов с меткой ${named(name)} вместо неё будет другая.`,
  merge: "Объединить",
  removeTag: "Удалить метку",

  // ---- lists
  lists: "Списки",
  list: "Список",
  putOnListEllipsis: "Добавить в список…",
  listsOf: (card) => `Списки с фильмом ${quoted(card)}`,
  listMany: (count) => (count === 1 ? "Добавить этот фильм в список" : `Добавить в список ${films(count)}`),
  findList: "Найдите список или назовите новый",
  makeListOf: (name) => `Создать список ${named(name)}`,
  putOn: (name) => `Теперь в списке ${named(name)}`,
  takenOff: (name) => `Больше не в списке ${named(name)}`,
  newList: "Новый список",
  newListEllipsis: "Новый список…",
  changeList: "Изменить список",
  editListEllipsis: "Изменить…",
  editList: (name) => `Изменить список ${named(name)}`,
  introduction: "Предисловие",
  ranked: "Рейтинг: фильмы пронумерованы",
  aRanking: "Рейтинг",
  rank: (rank) => `№ ${rank}`,
  removeList: "Удалить список",
  takeOffThisList: "Убрать из этого списка",
  remarkEllipsis: "Примечание в этом списке…",
  remarkOn: (card, name) => `Примечание к фильму ${quoted(card)} в списке ${named(name)}`,
  moveEarlier: "На одно место выше",
  moveLater: "На одно место ниже",

  // ---- both
  tagsAndLists: "Метки и списки",
  done: "Готово",
  allLabels: (count) => `Показать все: ${count}`,
  labelGone: "Этого больше нет",
  keysOnSelection: "Для выбранных фильмов",
};

/** `метка «зима»`, `списке «Зимнее»`: the noun takes the case. */
const called = (noun: string, title: string | null) => (title === null ? noun : `${noun} ${named(title)}`);

/** `Добавлен фильм`, `Добавлено 3 фильма`. */
const many = (count: number, one: string, other: string) =>
  `${form(Math.max(1, count), { one, other })} ${count > 0 ? films(count) : "фильм"}`;

const viewings = (count: number) => counted(count, forms("просмотр", "просмотра", "просмотров"));
const several = (count: number) => (count > 0 ? ` — ${films(count)}` : "");

/** Changes as sentences, of a tag or list, and of how many films where they were several. */
const sentences: Record<LabelVerb, (title: string | null, count: number) => string> = {
  tag_films: (title, count) => `Добавлена ${called("метка", title)}${several(count)}`,
  untag_films: (title, count) => `Снята ${called("метка", title)}${several(count)}`,
  rename_tag: (title) => `Переименована ${called("метка", title)}`,
  merge_tags: (title) =>
    title === null ? "Объединены две метки" : `Метка объединена с меткой ${named(title)}`,
  remove_tag: (title) => `Удалена ${called("метка", title)}`,
  move_tag: (title) => `Передвинута ${called("метка", title)}`,
  make_list: (title, count) => `Создан ${called("список", title)}${several(count)}`,
  edit_list: (title) => `Изменён ${called("список", title)}`,
  remove_list: (title) => `Удалён ${called("список", title)}`,
  move_list: (title) => `Передвинут ${called("список", title)}`,
  put_on_list: (title, count) => `${many(count, "Добавлен", "Добавлено")} в ${called("список", title)}`,
  take_off_list: (title, count) => `${many(count, "Убран", "Убрано")} из ${called("списка", title)}`,
  move_in_list: (title, count) => `${many(count, "Передвинут", "Передвинуто")} в ${called("списке", title)}`,
  remark_in_list: (title) => `Примечание в ${called("списке", title)}`,
  make_living_list: (title) => `Сохранён ${called("живой список", title)}`,
  edit_living_list: (title) => `Изменён ${called("живой список", title)}`,
  remove_living_list: (title) => `Удалён ${called("живой список", title)}`,
  move_living_list: (title) => `Передвинут ${called("живой список", title)}`,
  move_on_watchlist: (_, count) => `${many(count, "Передвинут", "Передвинуто")} в списке ожидания`,
  move_in_rating: (_, count) => `${many(count, "Передвинут", "Передвинуто")} среди фильмов с той же оценкой`,
  rename_place: (_, count) => `Переименовано место — ${viewings(Math.max(1, count))}`,
  rename_companion: (_, count) => `Изменено имя — ${viewings(Math.max(1, count))}`,
  mark_all_seen: (_, count) => many(count, "Отмечен просмотренным", "Отмечено просмотренными"),
  rate_all: (_, count) => many(count, "Оценён", "Оценено"),
  put_all_on_watchlist: (_, count) => `${many(count, "Добавлен", "Добавлено")} в список ожидания`,
  take_all_off_watchlist: (_, count) => `${many(count, "Убран", "Убрано")} из списка ожидания`,
};

/** `Добавлена метка «зима» — 3 фильма`. */
export const labelSentence = (verb: LabelVerb, { title, detail }: Step) =>
  sentences[verb](title, Number(detail));
