// What is said of films that are brought in from other programs, in Russian. To bring in: перенести; row: строка.

import type { bringIn as english } from "../en/bring-in";
import { isolated } from "../isolated";
import { listsOf } from "../lists";
import { moment, spelled } from "./dates";
import { counted, figure, form, forms, quoted, stars } from "./first";

const { listed } = listsOf("ru");
const rows = (count: number) => counted(count, forms("строка", "строки", "строк"));
const files = (count: number) => counted(count, forms("файл", "файла", "файлов"));
const named = (names: string[]) => (names.length > 3 ? files(names.length) : listed(names.map(isolated)));
/** `в 12 файлах`. */
const inFiles = (count: number) => `в ${counted(count, { one: "файле", other: "файлах" })}`;

export const bringIn: typeof english = {
  bringIn: "Перенести фильмы",
  bringInIntroduction:
    "В фильмотеку перейдёт то, что о ваших фильмах знает другая программа. Сначала вы увидите, что станет с каждой строкой, а потом всё можно отменить одним шагом.",
  canBeRead: "Что читается",
  readable: [
    "Архив Letterboxd: ZIP как есть, распакованная папка или отдельные файлы из неё",
    "CSV, который принимает сам Letterboxd: его пишут и другие программы",
    "Оценки, список ожидания и списки IMDb — в любом виде, какой у них бывал",
    "Архив Trakt и то, что люди забрали из TV Time, пока он не закрылся",
    "То, что сохраняют Movary, Yamtrack, SeriesGuide, Ryot и Tellico",
    "То, что выгрузила сама эта программа, любой версии",
    "Таблицы, которые пишет сама эта программа, в том числе пересохранённые в редакторе таблиц",
    "Папка заметок в Markdown, по одной на фильм: наших или тех, что ведут в Obsidian и подобных программах",
    "Любая ваша таблица — CSV, TSV, XLSX или ODS: вы укажете, что в каком столбце",
    "Список названий, по одному в строке",
  ],
  whereExportIs: "Сам Letterboxd выдаёт архив в настройках: Settings, Data.",
  chooseFiles: "Выбрать файлы…",
  chooseFolder: "Выбрать папку…",
  chooseOthers: "Выбрать другие…",
  broughtFrom: {
    own_tables: "Из таблиц самой Poste Restante",
    letterboxd: "Из Letterboxd",
    letterboxd_import: "Из CSV для Letterboxd",
    imdb: "Из IMDb",
    trakt: "Из Trakt",
    tv_time: "Из TV Time",
    movary: "Из Movary",
    yamtrack: "Из Yamtrack",
    series_guide: "Из SeriesGuide",
    ryot: "Из Ryot",
    tellico: "Из Tellico",
    markdown: "Из заметок в Markdown",
    poste_restante: "Из выгрузки этой программы",
    table: "Из вашей таблицы",
    titles: "Из списка названий",
  },
  readSoMuch: ({ names, files: count, rows: all }) =>
    `Прочитано (${named(names)}): ${rows(all)} ${inFiles(count)}. Пока вы не скажете, ничего не перенесётся.`,
  whatColumnsAre: "Что в столбцах",
  columnsOf: (file) => `Что в столбцах: ${isolated(file)}`,
  whatColumnsAreHint:
    "Укажите над каждым столбцом, что в нём. Под ним видно, как поняты первые строки, а ниже — что станет со всеми.",
  firstRowIsHeadings: "В первой строке заголовки, а не фильм",
  firstRowsOf: (file) => `Первые строки: ${isolated(file)}`,
  columnNumber: (number) => `Столбец ${figure(number)}`,
  whatColumnHolds: (name) => `Что в столбце ${isolated(name)}`,
  tableFields: {
    ignored: "Не переносить",
    title: "Название",
    original_title: "Оригинальное название",
    year: "Год",
    director: "Режиссёр",
    rating_of5: "Оценка, до 5 звёзд",
    rating_of10: "Оценка, до 10",
    rating_of100: "Оценка, до 100 или в процентах",
    seen_on: "День просмотра",
    seen: "Просмотрен: да или нет",
    waiting: "В списке ожидания: да, нет или с какого дня",
    note: "Заметка",
    tags: "Метки",
    list: "Список",
    place: "Место",
    company: "Компания",
    remark: "Примечание к просмотру",
    minutes: "Продолжительность",
    countries: "Страны",
    genres: "Жанры",
    imdb: "Номер или адрес на IMDb",
    tmdb: "Номер или адрес на TMDB",
    letterboxd: "Адрес на Letterboxd",
  },
  notUnderstood: "не понято",
  yes: "да",
  no: "нет",
  dayOrder: "Что стоит первым в датах вроде 3/4/2024",
  dayOrderAsked: "Эти даты можно прочесть двояко. Укажите, пожалуйста, как, — и их можно будет перенести.",
  dayOrders: {
    own: "Как видно из самого столбца",
    day_month_year: "День: 31/12/2024",
    month_day_year: "Месяц: 12/31/2024",
    year_month_day: "Год: 24/12/31",
  },
  broughtBefore: "Уже перенесено",
  broughtSoMuch: ({ names, rows: all, counts }) =>
    `Прочитано (${named(names)}): ${rows(all)}, ${listed([
      counted(counts.new_film, forms("новый фильм", "новых фильма", "новых фильмов")),
      counted(counts.new_viewing, forms("новый просмотр", "новых просмотра", "новых просмотров")),
      counted(counts.merged, forms("дополнение", "дополнения", "дополнений")),
    ])}.`,
  undoneSince: "С тех пор это отменено.",
  whatBecame: "Что стало со строками",
  whatBecameOf: ({ summary: { names }, at }) => `Что стало со строками (${named(names)}), ${moment(at)}`,
  broughtThen: ({ summary: { names, files: count, rows: all }, at }) =>
    `Перенесено ${moment(at)} (${named(names)}): ${rows(all)} ${inFiles(count)}. Вот что тогда стало с каждой.`,
  notAnswered: "Без ответа",
  saveLedger: "Сохранить как CSV…",
  ledgerSaved: (file) => `Сохранено: ${file}`,
  rows,
  rowsShown: (count) => `${form(count, { one: "Показана", other: "Показано" })} ${rows(count)}`,
  whatBecomesOfRows: "Что станет со строками",
  fates: {
    all: "Все строки",
    new_film: "Новые фильмы",
    new_viewing: "Новые просмотры",
    merged: "Дополнения",
    already_there: "Уже есть",
    set_aside: "Пропущены",
    needs_you: "Ждут ответа",
  },
  fate: {
    new_film: "Новый фильм",
    new_viewing: "Новый просмотр",
    merged: "Дополнение",
    already_there: "Уже есть",
    set_aside: "Пропущена",
    needs_you: "Ждёт ответа",
  },
  rowsAsk: (count) =>
    `${rows(count)} ${form(count, { one: "ждёт", other: "ждут" })} вашего ответа: они в разделе «Ждут ответа». Без ответа строка не перенесётся.`,
  sharedDay: (day, count) =>
    `У ${counted(count, { one: "просмотра", other: "просмотров" })} одна и та же дата, ${spelled(day)}: скорее всего, в этот день вы их отметили, а не смотрели.`,
  asUnknownDay: (day) => `Вместо даты ${spelled(day)} перенести их с неизвестной датой`,
  ownRatingsStay: (count) =>
    `В ${counted(count, { one: "строке", other: "строках" })} оценка не такая, как у вас. Останется ваша.`,
  filmsLack: (count) =>
    `Эти файлы знают больше о ${counted(count, { one: "вашем фильме", other: "ваших фильмах" })}: режиссёра, страны, продолжительность или оригинальное название, где у вас этого нет.`,
  fillIn: "Дополнить",
  deletedThere: (count) => `Там было удалено: ${rows(count)}. Здесь это пропущено.`,
  bringDeleted: "Перенести и то, что там было удалено",
  searchRows: "Поиск по названиям",
  bringThemIn: (count) =>
    count === 0 ? "Ничего нового нет" : `Перенести ${counted(count, forms("строку", "строки", "строк"))}`,
  noSuchRow: "Таких строк нет.",
  ledgerPlace: (file, row) => (row === 0 ? isolated(file) : `${isolated(file)}, строка\u00a0${figure(row)}`),
  ownRatingStays: (rating) => `Останется ваша оценка: ${stars(rating)}.`,
  whichFilm: "Какой это фильм?",
  itIs: (film, director) => `Это ${quoted(film)}${director === null ? "" : ` — ${isolated(director)}`}`,
  itIsOfRow: (film, place) => `Это ${quoted(film)} — ${place}`,
  anotherFilm: "Другой фильм",
  whereNoteGoes: "У вас уже есть заметка об этом фильме. Куда эту?",
  noteBelow: "Добавить под мою",
  leaveOut: "Не переносить",
  leftOut: "Не перенесётся",
  askAgain: "Спросить снова",
  askAgainOf: (film) => `Спросить снова: ${quoted(film)}`,
  askedElsewhere: "Это о том же фильме, что и другая строка: вопрос стоит в ней.",
};
