// What is said of films that are taken out, in Russian. To take out: выгрузить; an export: выгрузка.

import type { Counts } from "../../types/Counts";
import type { ExportEvery } from "../../types/ExportEvery";
import type { takeOut as english } from "../en/take-out";
import { isolated } from "../isolated";
import { listsOf } from "../lists";
import { moment } from "./dates";
import { counted, figure, form, forms } from "./first";

const { listed } = listsOf("ru");
const files = (count: number) => counted(count, forms("файл", "файла", "файлов"));

/** Of what there is any of: `12 фильмов, 3 просмотра и 1 заметка`. */
function held({ films, viewings, ratings, notes }: Counts) {
  const all = [
    films > 0 && counted(films, forms("фильм", "фильма", "фильмов")),
    viewings > 0 && counted(viewings, forms("просмотр", "просмотра", "просмотров")),
    ratings > 0 && counted(ratings, forms("оценка", "оценки", "оценок")),
    notes > 0 && counted(notes, forms("заметка", "заметки", "заметок")),
  ];
  return listed(all.filter((it) => it !== false));
}

const every = { day: "раз в день", week: "раз в неделю" } satisfies Record<ExportEvery, string>;

export const takeOut: typeof english = {
  takeFilmsOut: "Выгрузить фильмы",
  takeOutEllipsis: "Выгрузить фильмы…",
  takeOutIntroduction: "Всё, что здесь есть, — ваше. Оно запишется, куда скажете, и здесь тоже останется.",
  exportForms: {
    json: "Всё сразу",
    csv: "Таблицы (CSV)",
    xlsx: "Книга (XLSX)",
    letterboxd: "Для Letterboxd",
    trakt: "Для Trakt",
    markdown: "Заметки (Markdown)",
    ics: "Календарь",
  },
  exportHolds: {
    json: "Один файл JSON, а в нём всё: фильмы, просмотры, оценки, заметки и прежние их тексты, списки, метки, фильтры, картинки и то, что лежит в корзине.",
    csv: "Фильмы, люди, просмотры, заметки, метки и списки — папка таблиц, которые откроет любая программа.",
    xlsx: "Те же таблицы листами одного файла — для Excel, LibreOffice или Numbers.",
    letterboxd:
      "Просмотренные и оценённые фильмы в файлах для letterboxd.com/import. Заметки и впечатления станут там рецензиями, а их видят все.",
    trakt: "Просмотры, оценки и список ожидания одним файлом, который принимает Trakt.",
    markdown:
      "Текстовый файл для каждого фильма с заметкой или просмотром — для Obsidian и подобных программ. В следующий раз запишется только то, что изменилось.",
    ics: "Событие для каждого просмотра, день которого известен.",
  },
  exportAs: {
    json: "Сохранить в JSON…",
    csv: "Сохранить в CSV…",
    xlsx: "Сохранить книгу…",
    letterboxd: "Сохранить для Letterboxd…",
    trakt: "Сохранить для Trakt…",
    markdown: "Сохранить заметки…",
    ics: "Сохранить календарь…",
  },
  tookOut: ({ name, counts, files: count, unchanged, kept }) => {
    if (count === 0)
      return unchanged + kept > 0 ? "Записывать ничего не пришлось." : "Записывать было нечего.";
    const what = held(counts);
    const written =
      count === 1
        ? `Записан файл: ${isolated(name)}`
        : `${form(count, { one: "Записан", other: "Записано" })} ${files(count)} (${isolated(name)})`;
    return what === "" ? `${written}. Положить туда было нечего.` : `${written}. Внутри ${what}.`;
  },
  unchangedThere: (count) =>
    `${files(count)} уже ${form(count, { one: "лежал", other: "лежало" })} там в том же виде.`,
  keptThere: (count) =>
    `${files(count)} кто-то там изменил. ${count === 1 ? "Он остался как есть" : "Они остались как есть"}.`,
  staleThere: (count) =>
    `${files(count)} ${form(count, { one: "остался", other: "осталось" })} от фильмов, которых в выгрузке больше нет.`,
  leftOutOfIt: (count) =>
    `Не удалось прочитать: ${counted(count, forms("фильм или подборку", "фильма или подборки", "фильмов или подборок"))}. В выгрузке этого нет. Проверьте фильмотеку: там видно, что можно исправить.`,
  notHeld: "Для этого там нет места:",
  replaceKept: "Заменить…",
  replaceThere: (name) => `Заменить «${isolated(name)}»?`,
  replaceEdited: (count) =>
    count === 1 ? "Заменить изменённый файл?" : `Заменить изменённые файлы (${figure(count)})?`,
  replaceEditedHint: "То, что там сейчас, пропадёт: здесь этого нет.",
  replaceWhatIsThere: "Заменить то, что там лежит?",
  inTheWay: {
    exists: "Такой файл там уже есть. Если его заменить, он пропадёт.",
    others: "Там лежат и другие файлы. Те, что называются так же, пропадут, остальные останутся.",
    edited: "Что-то там изменили после выгрузки. Если заменить, эти изменения пропадут.",
  },
  replaceIt: "Заменить",
  leaveThere: "Оставить как есть",
  takeOutCancelled: "Отменено. Всё, что там было, осталось как было, кроме уже записанных файлов.",

  // ---- what is written by itself
  exportSchedule: "По расписанию",
  exportScheduleHint:
    "Любая выгрузка может писаться сама, раз в день или раз в неделю, в вашу папку, пока открыто окно. Если прошлую никто не трогал, новая встанет на её место, а то, что изменили, останется, и вы об этом узнаете.",
  whatToWrite: "Что",
  howOften: "Как часто",
  exportEvery: { day: "Раз в день", week: "Раз в неделю" },
  chooseWhereTo: "Выбрать куда…",
  scheduledAs: (name, often) => `${name}, ${every[often]}`,
  notWrittenYet: "Ещё не записано.",
  writtenLast: (at) => `Записано в последний раз: ${moment(at)}.`,
  exportTrouble: ({ at, what }) => `С тех пор (${moment(at)}) не пишется. ${what}`,
  writeNow: "Записать сейчас",
  writeNowOf: (name) => `Записать сейчас: ${name}`,
  replaceOf: (name) => `Заменить: ${name}`,
  unschedule: "Больше не писать",
  unscheduleOf: (name) => `Больше не писать: ${name}`,
  unscheduled: "Эта выгрузка больше не пишется сама. То, что уже там, осталось.",
  wroteScheduled: (name) => `Записано: ${name}`,
  exportBehind: (what) => `Выгрузка по расписанию не записалась. ${what}`,

  // ---- another computer
  moveToComputer: "Переезд на новый компьютер",
  moveToComputerHint:
    "Здесь сохраните всё в один файл и возьмите его с собой. Там установите Poste Restante и перенесите фильмы из него.",
  saveEverything: "Сохранить всё…",
  bringItInThere: "Перенести там…",
};
