// Every sentence that is not on the first screen, in Russian, and all that is. Which word stands for what: see first.ts.

import type { Counts } from "../../types/Counts";
import type { Difference } from "../../types/Difference";
import type { Differences } from "../../types/Differences";
import type { Erased } from "../../types/Erased";
import type { JobProgress } from "../../types/JobProgress";
import type { Step } from "../../types/Step";
import type { Tried } from "../../types/Tried";
import { capital } from "../capital";
import { firstAndLast } from "../dates";
import type { DeferredWords } from "../deferred";
import { isolated } from "../isolated";
import { listsOf } from "../lists";
import { bringIn } from "./bring-in";
import { circumstances } from "./circumstances";
import { moment, spelled } from "./dates";
import { diary, withAll } from "./diary";
import { counted, figure, films, words as first, form, forms, quoted, stars, titleAndYear } from "./first";
import { labelSentence, labels } from "./labels";
import { listIndex } from "./list-index";
import { living } from "./living";
import { merge, mergeSentence } from "./merge";
import { named } from "./named";
import { notes as noteWords } from "./notes";
import { pictures } from "./pictures";
import { table } from "./table";
import { takeOut } from "./take-out";
import { tonight } from "./tonight";
import { waiting as waitingWords } from "./waiting";

const { either, hourOfDay, listed, megabytes } = listsOf("ru");

const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const viewings = (count: number) => counted(count, forms("просмотр", "просмотра", "просмотров"));
const ratings = (count: number) => counted(count, forms("оценка", "оценки", "оценок"));
const notes = (count: number) => counted(count, forms("заметка", "заметки", "заметок"));
const backups = (count: number) => counted(count, forms("копия", "копии", "копий"));
/** `20 секунд`, as it stands behind `около` or `из`. */
const genitive = (count: number, one: string, many: string) => counted(count, { one, other: many });

/** As what someone made a film. */
const creditJobs = {
  director: "Режиссёр",
  writer: "Сценарий",
  cinematographer: "Оператор",
  composer: "Музыка",
  cast: "В ролях",
};

export const words: DeferredWords = {
  ...first,
  ...labels,
  ...living,
  ...listIndex,
  ...merge,
  ...bringIn,
  ...diary,
  ...table,
  ...takeOut,
  ...circumstances,
  ...tonight,
  ...noteWords,
  ...waitingWords,
  ...pictures,
  moment,

  // ---- a list, in other ways
  loading: "…",
  ratingOf: (card) => `Ваша оценка фильма ${quoted(card)}`,

  // ---- what was found
  found: (count) =>
    count === 0
      ? "Ничего не нашлось"
      : `${form(count, { one: "Нашёлся", other: "Нашлось" })} ${films(count)}`,
  capped: "Это ещё не всё. Добавьте букву-другую, и найдётся тот самый фильм.",
  near: "Точного совпадения нет. Вот похожее.",
  empty: {
    all: "Фильмов пока нет.",
    waiting: "Здесь пока пусто. Откройте фильм и добавьте его в список ожидания — здесь он и подождёт.",
    seen: "Просмотренных фильмов пока нет. Выберите фильм и нажмите S или откройте его и нажмите «Отметить просмотренным».",
    collection: "В этой подборке нет фильмов.",
    tag: "С этой меткой фильмов нет.",
    list: "В этом списке пока пусто. Нажмите на фильме L, и его можно будет сюда добавить.",
    person: "Фильмов с этим именем здесь нет.",
    filtered: "Под этот фильтр не подходит ни один фильм.",
    found: "Здесь по этому запросу ничего нет.",
  },
  searchEverywhere: "Искать среди всех фильмов",

  // ---- films of one's own
  addTyped: (film) => `Добавить ${quoted(film)}`,
  inLibrary: (film) => `Фильм ${quoted(film)} уже есть в фильмотеке`,
  addAllTheSame: "Всё равно добавить",
  addIt: "Добавить",
  addFilms: "Добавить фильмы",
  addCount: (count) => (count === 0 ? "Ничего не отмечено" : `Добавить ${films(count)}`),
  leftOutHint: "Добавится то, что отмечено. То, что, похоже, уже есть в фильмотеке, не отмечено.",
  titleNeeded: "В этой строке нет названия",
  editEllipsis: "Изменить…",
  editFilm: (title) => `Изменить фильм ${named(title)}`,
  titleHint:
    "Подойдёт и адрес с IMDb, Letterboxd, TMDB или Wikidata, и целый список: по одному фильму в строке.",
  moreAboutIt: "Подробнее о фильме",
  filmFields: {
    title: "Название",
    year: "Год",
    original_title: "Оригинальное название",
    transliterated_title: "Название латиницей",
    credits: "Создатели",
    minutes: "Минуты",
    countries: "Страны",
    genres: "Жанры",
    identifiers: "В других каталогах",
    trailer: "Трейлер",
    watch: "Где посмотреть",
  },
  identifierKinds: {
    imdb: "IMDb",
    tmdb: "TMDB",
    wikidata: "Wikidata",
    letterboxd: "Letterboxd",
    boxd: "boxd.it",
  },
  yours: "ваше",
  giveBack: "Как в подборке",
  giveBackField: (field) => `Как в подборке: ${field}`,
  addPerson: "Добавить имя",
  person: (at) => `Имя ${figure(at)}`,
  personName: "Имя",
  job: "Профессия",
  role: "Роль",
  removeNamed: (name) => `Убрать: ${isolated(name)}`,

  // ---- filters that combine
  filtered: (names) => `Фильтр: ${names.length === 1 ? names[0] : figure(names.length)}`,
  filtersTitle: "Показать только такие",
  chosenFilters: "Выбранные фильтры",
  clearFilters: "Снять фильтры",
  removeFilter: (name) => `Снять фильтр: ${isolated(name)}`,
  filterFlags: {
    seen: "просмотрены",
    unseen: "не просмотрены",
    waiting: "ждут",
    rated: "оценены",
    unrated: "без оценки",
    noted: "с заметкой",
    unfinished: "не досмотрены",
    seen_twice: "просмотрены не раз",
    seen_unknown: "просмотрены, неизвестно когда",
    own_picture: "со своей картинкой",
  },
  filterBounds: {
    rated_from: "Оценка от",
    rated_to: "Оценка до",
    years_from: "Год от",
    years_to: "Год до",
    minutes_from: "Минут от",
    minutes_to: "Минут до",
  },
  filterAny: "любая",
  filterPerson: "Режиссёр или кто-то ещё",
  filterJob: "В каком качестве",
  asAnything: "В любом качестве",
  filterSeenIn: "Когда просмотрены",
  filterSeenHint: "Пишите как привыкли: 2011, прошлым летом, 2010–2012.",
  filterParts: {
    decades: "Десятилетие",
    genres: "Жанр",
    countries: "Страна",
    tags: "Метки",
    lists: "Списки и подборки",
  },
  filterTagMode: "С какими метками",
  filterTagModes: { all: "Со всеми этими", any: "С любой из этих", none: "Без этих" },
  decade: (year) => `${year}-е`,
  filterRated: (from, to) => {
    if (from === to) return `оценка: ${stars(from ?? 0)}`;
    if (from === undefined) return `оценка: ${stars(to ?? 0)} и ниже`;
    return to === undefined ? `оценка: ${stars(from)} и выше` : `оценка: ${stars(from)} — ${stars(to)}`;
  },
  filterYears: ({ from, to }) => {
    if (from === to) return `${from} года`;
    if (from % 10 === 0 && to === from + 9) return `${from}-х годов`;
    if (from === 1874) return `по ${to} год`;
    return to === 2200 ? `с ${from} года` : `с ${from} по ${to} год`;
  },
  filterMinutes: (from, to) => {
    const minutes = (count: number) => genitive(count, "минуты", "минут");
    if (from === undefined) return `до ${minutes(to ?? 0)}`;
    return to === undefined ? `от ${minutes(from)}` : `от ${figure(from)} до ${minutes(to)}`;
  },
  filterSeen: (date) => `просмотр: ${spelled(date)}`,
  filterTags: (mode, tags) => {
    if (mode === "any") return `с меткой ${either(tags.map(named))}`;
    return `${tags.length === 1 ? "без метки" : "без меток"} ${listed(tags.map(named))}`;
  },
  madeBy: (name, job) => `${isolated(name)} — ${small(creditJobs[job])}`,
  filterPlace: (place) => `место: ${isolated(place)}`,
  filterCompanion: (name) => `с кем: ${isolated(name)}`,
  filterList: (name) => `в списке ${named(name)}`,

  // ---- people
  filmsSeen: (count, seen) =>
    `${films(count)}, ${small(form(seen, { one: "Просмотрен", other: "Просмотрено" }))} ${figure(seen)}`,
  personJobs: "Участие",

  // ---- the bin
  removeFilm: "Убрать в корзину",
  binIntroduction:
    "Фильмы, которые вы убрали. Каждый лежит здесь 60 дней со всем, что вы о нём написали, и его можно вернуть; потом он исчезнет навсегда.",
  binEmpty: "Корзина пуста. Убранный фильм лежит здесь 60 дней.",
  removedOn: (day) => `Убран ${spelled(day)}`,
  forGoodIn: (days) =>
    days < 1 ? "исчезнет сегодня" : `исчезнет через ${counted(days, forms("день", "дня", "дней"))}`,
  restoreShort: "Вернуть",
  restoreFilm: (film) => `Вернуть фильм ${quoted(film)}`,

  // ---- a film's page
  close: "Закрыть",
  yourRating: "Ваша оценка",
  clearRating: "Убрать оценку",
  saved: "Сохранено",
  saving: "Записывается…",
  notSaved: "Ещё не сохранено",
  opensInBrowser: "Откроется в браузере",
  previousFilm: "Предыдущий фильм",
  nextFilm: "Следующий фильм",
  watchlist: "Список ожидания",
  more: "Ещё",
  seenAnotherDay: "Просмотрен в другой день",
  seenAnotherDayEllipsis: "Просмотрен в другой день…",
  anotherDay: "Другой день…",
  days: { today: "Сегодня", yesterday: "Вчера", unknown: "Дата неизвестна" },
  logAnother: "Записать ещё просмотр",
  // ---- a collection as a whole
  yourRatingOfCollection: "Ваша оценка подборки",
  yourCommentOnCollection: "Ваш отзыв о подборке",
  commentPlaceholder: "Несколько слов о подборке в целом",
  souvenirSheet: "Сувенирный лист",

  // ---- in the rail
  onThisDay: { anniversary: "В этот день", calls: "Сегодня" },
  atAGlance: "Одним взглядом",
  waitingLongest: "Ждёт дольше всех",
  lastSeen: "Последний просмотр",

  logAnotherEllipsis: "Записать ещё просмотр…",
  rateEllipsis: "Оценить…",
  putOnWatchlist: "Добавить в список ожидания",
  takeOffWatchlist: "Убрать из списка ожидания",
  makePostcard: "Сделать открытку",
  yourNote: "Ваша заметка",
  notePlaceholder: "Что осталось с вами?",
  earlierVersions: (count) => counted(count, forms("прежняя версия", "прежние версии", "прежних версий")),
  trailer: "Трейлер",
  offers: {
    watch_now: "Смотреть на Amazon Prime Video",
    free_trial: "Amazon Prime Video, 30 дней бесплатно",
  },
  ownWatch: "Где посмотреть",
  opensOwn: (address) => `Откроется в браузере: ${address}`,
  ownLinks: "Свои ссылки…",
  ownLinksOf: (title) => `Свои ссылки: ${title}`,
  ownTrailer: "Свой адрес трейлера",
  ownWatchAddress: "Свой адрес для просмотра",
  keepLinks: "Сохранить ссылки",
  ownLinksHint: "Если оставить поле пустым, снова откроется обычный поиск.",
  theRecord: "О фильме",
  sources: "Источники",
  sortTitle: "Сортировать иначе",
  sortedAs: "В списках стоит как",
  sortTitleHint: "Меняется только место в списках. Оставьте пустым, и снова будет считаться само название.",
  keepSortTitle: "Сохранить",
  letter: "Письмо",
  onRecord: "Что известно точно",
  correction: "В чём ошибся источник",
  claim: "Там сказано",
  record: "На самом деле",
  viewings: "Просмотры",
  seenTimes: (count, first) =>
    `${count === 2 ? "Смотрели дважды" : counted(count, forms("просмотр", "просмотра", "просмотров"))}${first === null ? "" : `, ${count === 2 ? "в первый раз" : "первый"} — ${spelled(first)}`}`,
  viewingLine: (seenOn, place, companions, finished) =>
    [
      capital(spelled(seenOn)),
      place === null ? null : isolated(place),
      companions.length === 0 ? null : withAll(companions),
      finished ? null : "не до конца",
    ]
      .filter((part) => part !== null)
      .join(", "),
  facts: "Сведения",
  factNames: {
    original_title: "Оригинальное название",
    international_title: "Английское название",
    transliterated_title: "Латиницей",
    release_year: "Год выхода",
    country: "Страна",
    studio: "Студия",
    genres: "Жанр",
    colour: "Цвет",
    based_on: "Основа",
    minutes: "Длительность",
    other_titles: "Другие названия",
  },
  credits: "Создатели",
  creditJobs,
  asRole: (role) => `роль: ${role}`,
  awards: "Награды",
  award: (body, year, result) =>
    [body, year, result].filter((part) => part !== null && part !== "").join(", "),

  // ---- what is done
  step: sentence,
  dismiss: "Скрыть",
  undoWould: (step) => `Отменить: ${small(sentence(step))}`,
  redoWould: (step) => `Повторить: ${small(sentence(step))}`,
  today: "сегодня",
  undone: (step) => `Отменено: ${small(sentence(step))}`,
  redone: (step) => `Сделано снова: ${small(sentence(step))}`,
  textCleaned: "В тексте пропущено несколько знаков, которые не сохранит ни один файл.",
  pictureSaved: (file) => `Сохранено: ${file}`,

  // ---- the first start
  envelopeTo: "Тому, кто любит кино",
  envelopeWhere: "До востребования",
  postmarkOfEnvelope: "ДО ВОСТРЕБОВАНИЯ",
  openCollection: "Открыть подборку",
  firstWord: (folder) => `Ваша фильмотека лежит в папке ${folder}. Ничто не покидает этот компьютер.`,
  open: "Открыть",
  writeNote: "Написать заметку",
  writeBeforeSeeing: "Написать себе до просмотра",
  yourSealedNote: "Ваша записка",
  sealedNotePlaceholder: "Чего вы ждёте от фильма?",
  whenItOpens: "Когда она откроется",
  opensWhenSeen: "Откроется, когда я посмотрю фильм",
  opensOnADay: "Откроется в назначенный день",
  openingDay: "День",
  openingDayHint: "Пишите как привыкли: 12 марта 2027, через год, в следующем месяце.",
  dayNeeded: "Укажите, в какой день её открыть.",
  sealIt: "Запечатать",
  throwAway: "Выбросить",
  sealedNote: "Запечатанная записка",
  sealedUntil: (sealedOn, opensOn) =>
    `Запечатана ${spelled(sealedOn)}. Откроется ${opensOn === null ? "после просмотра фильма" : spelled(opensOn)}.`,
  openNow: "Открыть сейчас",
  openEarly: (card) => `Открыть записку к фильму ${quoted(card)}?`,
  openEarlyHint: (opensOn) =>
    `Вы запечатали её до ${opensOn === null ? "просмотра фильма" : spelled(opensOn)}. Открытой она и останется.`,
  leaveSealed: "Оставить запечатанной",
  writtenBefore: "Что вы написали до просмотра",
  sealedAndOpened: (sealedOn, openedOn) =>
    `Запечатана ${spelled(sealedOn)}, открыта ${openedOn === null ? "после просмотра фильма" : spelled(openedOn)}.`,
  earlierVersionsOf: (card) => `Прежние версии вашей заметки о фильме ${quoted(card)}`,
  bringBack: "Вернуть эту версию",
  bringBackAt: (at) => `Вернуть эту версию, от ${moment(at)}`,
  emptyText: "(пусто)",
  ownPicture: "Поставить свою картинку…",
  anotherPicture: "Поставить другую картинку…",
  takePictureAway: "Убрать свою картинку",
  notAPicture: (name) =>
    `Файл ${named(name)} не удалось прочитать как картинку. Ничего не изменилось; подойдут JPEG, PNG и WebP.`,
  pictureTooLarge: (name) =>
    `Картинка ${named(name)} слишком велика, чтобы открыть её здесь: больше 64 мегапикселей или 64 МБ. Ничего не изменилось; подойдёт её уменьшенная копия.`,
  pictureInPart: (name) =>
    `В файле ${named(name)} не вся картинка: похоже, он оборвался по дороге. Ничего не изменилось; подойдёт целый файл.`,
  newViewing: (card) => `Новый просмотр фильма ${quoted(card)}`,
  viewingOf: (card) => `Просмотр фильма ${quoted(card)}`,
  when: "Когда",
  notThisDate: (other) => `Нет, ${spelled(other)}`,
  beforeFilm: (date, year) => `${capital(date)}? Но фильм вышел в ${year} году.`,
  whenHint:
    "Пишите как привыкли: 12 марта 2026, март 2026, 2011, вчера, до 2010. Если не помните, оставьте пустым.",
  place: "Где",
  company: "С кем",
  remark: "Примечание",
  unsaved: "Написанное здесь ещё не сохранено.",
  throwWrittenAway: "Выбросить",
  goOnWriting: "Писать дальше",
  ratingThatDay: "Оценка после этого просмотра",
  finished: "Досмотрен до конца",
  keep: "Сохранить",
  cancel: "Отмена",
  takeBack: "Удалить просмотр",
  undoThis: (step) => `Отменить это: ${small(sentence(step))}`,
  undoThisShort: "Отменить это",
  undoneChanges: (count) =>
    counted(count, forms("отменённое изменение", "отменённых изменения", "отменённых изменений")),
  overtaken: "Позже изменено",
  historyIntroduction: "Все ваши изменения, сначала новые. Любое можно отменить отдельно, даже самое давнее.",
  historyEmpty:
    "Вы ещё ничего не меняли. Всё, что вы сделаете, сохранится здесь, и отсюда это можно будет отменить.",
  stepStates: {
    done: "",
    undone: "Отменено",
    locked: "Уже не отменить: с тех пор фильмотека устроена иначе",
  },
  touchedTitle: "С тех пор кое-что изменилось",
  touched: (step) => `${sentence(step)}. После этого изменилось и другое:`,
  touchedRest: (rest) =>
    rest === 0
      ? "Вернуть из этого уже ничего нельзя."
      : `Ещё можно вернуть ${counted(rest, forms("часть", "части", "частей"))} этого изменения. То, что изменилось позже, останется как есть.`,
  undoTheRest: "Отменить остальное",
  leaveIt: "Не трогать",
  onTop: "Сегодня сверху",
  putAway: "Убрать до завтра",
  occasion: (occasion) => {
    const film = named(occasion.card.title);
    if (occasion.kind === "calls") return `Сегодня самое время для фильма ${film}.`;
    const { years } = occasion;
    const ago = years === 1 ? "Год" : counted(years, forms("год", "года", "лет"));
    return `${ago} назад в этот день вы смотрели фильм ${film}.`;
  },
  occasions: "Особые дни",
  occasionNames: {
    anniversaries: "Фильм, который вы смотрели в этот день год назад или раньше, лежит сверху",
    calls: "Фильм, у которого есть свой день в году, в этот день напоминает о себе",
    souvenirs: "К подборке, просмотренной целиком, есть сувенирный лист",
  },
  souvenirOf: (name) => `Сувенирный лист ${named(name)}`,
  souvenirSaid: (name, count) =>
    `${named(name)}: ${counted(count, forms("марка", "марки", "марок"))}, на каждой свой штемпель`,
  souvenirUnder: (count) => first.progress({ films: count, seen: count }),
  postcardOf: (card) => `Открытка, ${titleAndYear(card)}`,
  postcardSaid: (card) => `Открытка с маркой фильма ${quoted(card)}`,
  lineOfYourOwn: "Ваша строка",
  saveAsPicture: "Сохранить картинкой",
  seenBetween: (cards) => {
    const [first, last] = firstAndLast(cards.map((card) => card.seen_on));
    return first === last ? spelled(first) : `${spelled(first)} — ${spelled(last)}`;
  },
  language: "Язык",
  asTheSystem: "Как в системе",
  theme: "Оформление",
  themes: { system: "Как в системе", light: "Светлое", dark: "Тёмное" },
  textSize: "Размер текста",
  percent: (size) => `${size} %`,
  spelling: "Правописание проверяется",
  spellingOfSystem: "На языках системы, по-английски и по-русски",
  spellingHint:
    "По словарям, установленным в системе, — сразу во всех отмеченных. Установите ещё один, и он появится здесь.",
  dateOrder: "Порядок в датах",
  dateOrders: {
    system: "Как в системе",
    day_month_year: "День, месяц, год: 3/4/2026 — это 3 апреля",
    month_day_year: "Месяц, день, год: 3/4/2026 — это 4 марта",
    year_month_day: "Год, месяц, день: 2026/4/3 — это 3 апреля",
  },
  dayBegins: "Начало дня",
  midnight: "полночь",
  hourOfDay,
  dayBeginsHint: "Выберите час попозже, и увиденное в половине второго ночи останется за вчерашним вечером.",
  whereDataLies: "Где лежит ваша фильмотека",
  whereDataLiesHint:
    "Всё, что вы пишете, лежит в этой папке на этом компьютере, и больше нигде. Скопируйте папку — и вы скопировали всё.",
  updates: "Обновления",
  updatesHint: (from) =>
    `Сама программа ничего не ищет. Когда вы нажмёте кнопку, она один раз спросит по сети у ${from}: там узнают, откуда вы спросили, и ничего о вашей фильмотеке.`,
  lookForUpdate: "Проверить обновления",
  lookingForUpdate: (from) => `Запрос к ${from}…`,
  newest: "У вас самая новая версия.",
  newer: (version) => `Вышла версия ${version}:`,
  installUpdate: "Сделать копию и установить",
  installingUpdate:
    "Обновление загружается. Потом всё будет скопировано и проверено, обновление установится, и Poste Restante запустится заново.",
  about: "О программе Poste Restante",
  aboutIntroduction:
    "Почта лежит до востребования, фильмы ждут своего часа. Здесь всё только ваше: ни учётной записи, ни сервера, и само ничего никуда не уходит. Сеть не нужна.",
  versionTitle: "Версия",
  webview: "Веб-движок",
  system: "Собрано для",
  support: "Если что-то не так",
  supportHint:
    "Скопируйте эти версии и последние строки журнала и вставьте туда, где просите о помощи. В журнале записано, что делалось, когда и как долго. В нём нет ни слова из того, что вы написали, а весь он лежит в файле log.txt рядом с фильмотекой.",
  copyForSupport: "Скопировать для помощи",
  copiedForSupport: "Скопировано. Прочитать это можно там, куда вы вставите.",
  notCopied: "Система не дала скопировать. Всё есть в файле log.txt рядом с фильмотекой.",
  licences: "Лицензии",
  ownLicence:
    "Poste Restante — свободная программа под лицензией MIT: пользуйтесь, читайте, меняйте, передавайте дальше.",
  partsLicences:
    "Внутри — SQLite (общественное достояние), Tauri и несколько сотен небольших библиотек на Rust (почти все под MIT или Apache 2.0), Lit и jsdiff (BSD), Marked (MIT) и шрифты PT Serif и PT Sans (SIL Open Font Licence).",
  allLicences: (file) =>
    file === null
      ? "Эта копия программы не из пакета; в каждом пакете есть полные лицензии всего, что внутри."
      : `Полные лицензии всего, что внутри: ${file}`,
  keysIntroduction: "В Poste Restante всё можно сделать с клавиатуры.",
  keysAnywhere: "Везде",
  keysOnFilm: "На фильме, в списке или открытом",
  keysInSearch: "В поиске",
  keyNames: {
    search: "Поиск фильмов",
    addFilm: "Добавить фильм",
    bringIn: "Перенести фильмы…",
    takeOut: takeOut.takeOutEllipsis,
    index: "К указателю у длинного списка",
    palette: "Поиск фильмов и команд",
    undo: "Отменить (в поле ввода — набранное)",
    redo: "Повторить",
    back: "Назад",
    forward: "Вперёд",
    settings: "Настройки",
    keys: "Эта страница",
    larger: "Текст крупнее (можно и колёсиком)",
    smaller: "Текст мельче",
    usualSize: "Текст обычного размера",
    fullScreen: "Во весь экран и обратно",
    quit: "Закрыть окно (всё написанное сперва сохранится)",
    close: "Закрыть то, что открыто",
    meant: "Открыть тот самый фильм или перейти к найденным, а если их нет — к добавлению",
    toFilms: "Перейти к фильмам",
    seen: "Отметить просмотренным сегодня; уже просмотренному — записать ещё просмотр",
    rate: "Оценить: 1 — ползвезды, 9 — четыре с половиной, 0 — пять звёзд",
    edit: "Изменить сведения о фильме",
    remove: "Убрать в корзину: там фильм лежит 60 дней",
    menu: "Всё, что можно сделать с фильмом, как правой кнопкой мыши",
    next: "К соседнему фильму",
    turn: "Когда фильм открыт: к предыдущему или к следующему",
    selectAll: "Выбрать все показанные фильмы",
    range: "Выбрать и соседний фильм",
    moveEarlier:
      "В своём порядке (в списке, в ожидании, среди фильмов с одной оценкой): на одно место выше, со всеми выбранными",
    moveLater: "В своём порядке: на одно место ниже",
  },
  palettePrompt: "Поиск фильмов и команд",
  paletteGroups: {
    films: "Фильмы",
    people: "Люди",
    acts: "Команды",
    places: "Разделы",
    newFilm: "Новый фильм",
  },
  paletteNothing: "Ничего с таким названием нет.",

  // ---- long work
  runningJobs: {
    check: "Проверяется каждое слово…",
    backUp: "Создаётся копия…",
    previewBackup: "Выясняется, что изменится…",
    goBack: "Копия восстанавливается…",
    previewRepair: "Выясняется, что можно исправить…",
    repair: "Исправляется…",
    bringIn: "Фильмы переносятся…",
    takeOut: "Выгрузка…",
  },
  jobAt,
  timeLeft: (seconds) =>
    seconds <= 55
      ? `Осталось около ${genitive(Math.max(5, Math.ceil(seconds / 5) * 5), "секунды", "секунд")}.`
      : `Осталось около ${genitive(Math.ceil(seconds / 60), "минуты", "минут")}.`,
  cancelling: "Отменяется…",
  jobCancelled: "Отменено. Ничего не изменилось.",

  // ---- backups
  backupsIntroduction:
    "Копии всей фильмотеки. Каждую сначала открывают и проверяют, и только потом она идёт в счёт. Они появляются сами, со временем редеют, и любую можно восстановить.",
  allBackups: "Все копии",
  backupsEmpty: "Копий пока нет. Первая появится, когда вы что-нибудь измените.",
  backUpNow: "Создать копию",
  backedUp: "Копия создана и проверена",
  saveCopy: "Сохранить копию в другом месте…",
  copySaved: (file) => `Всё сохранено и проверено: ${file}`,
  backupReasons: {
    daily: "ежедневная",
    quit: "при закрытии",
    migration: "перед обновлением файла",
    restore: "перед восстановлением",
    repair: "перед исправлением",
    update: "перед обновлением программы",
    asked: "по вашей просьбе",
  },
  backupWhy: ({ reason, elsewhere }) => {
    const why = words.backupReasons[reason];
    return elsewhere ? `${why}, только во второй папке` : why;
  },
  backupUnreadable: "Больше не читается",
  counts: countsOf,
  backupStatus: "Состояние копий",
  backupFailed: (what) => `Копию создать не удалось. ${what}`,
  backupFailedAt: ({ at, what }) =>
    at === 0 ? what : `Последнюю копию создать не удалось: ${moment(at)}. ${what}`,
  notTried: (none) =>
    none
      ? "Испытывать пока нечего."
      : "Ни одной копии ещё не испытали. Раз в месяц самая новая открывается в отдельном месте и сверяется.",
  tried,
  thinning:
    "За последние двое суток остаются двенадцать самых новых копий и последняя за каждый час, а дальше — по одной за день, за неделю и за месяц, почти за год. Если копии занимают больше 2 ГБ и больше десяти самых новых, их остаётся меньше; три самые новые остаются всегда.",
  thinned: ({ at, gone, bytes }) =>
    `${moment(at)}, по этому правилу ${form(gone, { one: "удалена", few: "удалены", other: "удалено" })} ${counted(gone, forms("старая копия", "старые копии", "старых копий"))}: ${megabytes(bytes / 1024)}.`,
  secondFolder: "Вторая папка",
  secondFolderHint:
    "Каждую копию можно класть ещё и в папку на другом диске: тогда она переживёт этот. Подключать тот диск всё время не обязательно.",
  chooseSecondFolder: "Выбрать папку…",
  chooseAnother: "Выбрать другую папку…",
  leaveSecondFolder: "Больше туда не класть",
  secondFolderChosen: (folder) => `Теперь каждая копия попадёт ещё и в папку ${folder}`,
  secondFolderLeft: "Новые копии туда не попадут. Те, что там есть, останутся.",
  secondFolderBehind: (what) => `Во второй папке пока не все копии. ${what}`,
  secondFolderStands: (waiting) =>
    waiting === 0
      ? "Каждая копия попадает и туда, и там её проверяют ещё раз."
      : `Скоро там будут и эти: ${backups(waiting)}.`,
  secondFolderTrouble: ({ at, what }, waiting) =>
    `С ${moment(at)}: ${what}${waiting === 0 ? "" : ` Пока не там: ${backups(waiting)}.`}`,
  reserveGivenUp:
    "Диск заполнен. Пошёл в ход последний запас: записать можно ещё немного, а копии не создаются. Освободите, пожалуйста, место на диске.",
  goBackShort: "Восстановить…",
  goBackTo: (backup) => `Восстановить копию от ${moment(backup.made_at)}`,
  goBack: "Восстановить",
  leaveAsIs: "Оставить всё как есть",
  differences,
  // ---- where the library lies
  carried: (service) =>
    `Ваша фильмотека лежит в папке, которую ${service} переносит на другие компьютеры: её могут скопировать недописанной или подменить более старой. Вне этой папки она в безопасности, а копии могут лежать и там.`,
  couldLieIn: (folder) => `Она могла бы лежать в папке ${folder}`,
  moveThere: "Перенести туда",
  moveElsewhere: "Перенести в другую папку…",
  moving: "Фильмотека переносится, и каждый файл сравнивается…",
  movedTo: (folder) =>
    `Теперь ваша фильмотека лежит в папке ${folder}. Каждый файл сравнили, а в старой папке записано, куда она переехала.`,
  distant:
    "Ваша фильмотека лежит на диске, к которому ведёт сеть или другая программа. На такой диск запись идёт медленнее, зато надёжно. Держите фильмотеку открытой только на одном компьютере.",
  readOnly:
    "В эту папку нельзя писать: читать можно всё, сохранить нельзя ничего. Разрешите запись и откройте папку заново.",
  openAnew: "Открыть папку заново",
  openedAnew: "Открыто то, что сейчас на диске",
  anotherWatchlist:
    "В папке теперь другая фильмотека. То, что вы набрали, ещё в поле и не сохранено: скопируйте это, прежде чем закрыть программу.",

  damagedWhileOpen:
    "Закройте программу и откройте её снова: она покажет, что можно исправить и какие есть копии.",

  notOpenTitle: "Фильмотека не открылась",
  tryAgain: "Попробовать ещё раз",
  recovery: "Чем её можно заменить",
  recoveryHint:
    "Повреждённый файл будет отложен и сохранён. Копию проверят ещё раз, прежде чем она займёт его место.",
  recoveryNothing: "Копий здесь нет. Файл останется как есть, пока вы не решите, что делать.",
  lookElsewhere: "Искать копии в другой папке…",
  replaceShort: "Взять эту",
  replaceBy: (backup) => `Взять эту, от ${moment(backup.made_at)}`,
  checkWatchlist: "Проверить фильмотеку",
  checkIntroduction:
    "Каждое ваше слово сохранено с контрольной суммой. Здесь с ней сверяется всё, и каждая прежняя версия тоже, а SQLite просматривает свой файл. То, что вы написали, не меняется.",
  notLookedAt: "Проверка не дошла до конца.",
  rotten:
    "Что-то из того, что вы написали, стало другим: его изменил диск. Откройте «Резервные копии» и выберите «Проверить фильмотеку»: там видно, что именно и что можно исправить.",
  checkAgain: "Проверить ещё раз",
  verdict: ({ file_whole, found, rows, counts }) =>
    file_whole && found.length === 0
      ? `Всё в порядке: ${countsOf(counts)}. Строк сверено: ${figure(rows)}, и все прежние версии среди них; каждая такая, какой была записана, и файл цел.`
      : `Не так, как было записано: ${counted(found.length + (file_whole ? 0 : 1), forms("место", "места", "мест"))}. Ничего не изменено и не изменится, пока вы не скажете.`,
  added: (names) =>
    `Другая программа добавила в файл: ${names.join(", ")}. Это не используется и остаётся как есть.`,
  madeAnew:
    "То, что показывают списки или говорит подборка, было не таким, как должно быть. Это создано заново; то, что вы написали, не изменилось.",
  fileNotWhole: "Сам файл: SQLite читает его не весь",
  finding: ({ table, title }) => {
    const what = (things as Record<string, string>)[table] ?? "Что-то";
    return title === null ? what : `${what}: ${isolated(title)}`;
  },
  seeWhatCanBeRepaired: "Посмотреть, что можно исправить",
  whatRepairWouldDo: "Что даст исправление",
  outcome: (outcome) => {
    switch (outcome.outcome) {
      case "healed":
        return `восстановится в точности, как было записано${outcome.backup === null ? "" : `, из копии ${outcome.backup}`}`;
      case "brought_back":
        return outcome.backup === null
          ? "вернётся в том виде, какой последним запомнила история"
          : `вернётся в том виде, какой сохранила копия ${outcome.backup}`;
      case "kept":
        return "останется в том виде, в каком ещё читается: прежнего нет нигде";
      case "lost":
        return "утрачено: этого больше нет нигде";
    }
  },
  repairedHolds: (counts) =>
    `В исправленной фильмотеке ${countsOf(counts)}. Повреждённый файл будет отложен и сохранён.`,
  repairNow: "Исправить",
  repaired: "Исправлено. Повреждённый файл отложен и сохранён.",
  beginAnew: "Отложить файл и начать пустую фильмотеку",

  // ---- erasing for good
  eraseForGood: "Стереть навсегда",
  eraseForGoodEllipsis: "Стереть навсегда…",
  keepIt: "Оставить",
  eraseTitle: (what, card) =>
    ({
      film: `Стереть навсегда фильм ${quoted(card)}?`,
      note: `Стереть навсегда вашу заметку о фильме ${quoted(card)}?`,
      sealed_note: `Стереть навсегда вашу записку к фильму ${quoted(card)}?`,
      viewing: `Стереть навсегда этот просмотр фильма ${quoted(card)}?`,
    })[what],
  cannotBeUndone: "Это единственное, чего нельзя отменить.",
  whatToEraseTitle: "Что стереть",
  whatToErase: {
    film: "Фильм и всё, что вы о нём написали",
    note: "Только вашу заметку, со всеми прежними версиями",
    sealed_note: "Только вашу записку",
    viewing: "Этот просмотр",
  },
  whatGoes: {
    film: "Фильм исчезнет из фильмотеки, а с ним просмотры, ваша оценка, заметки со всеми прежними версиями, ссылки и картинка; исчезнет и всё, что помнит о нём история. Если фильм есть в подборке, никакое обновление его не вернёт.",
    note: "Исчезнет заметка со всеми прежними версиями и всё, что помнит о ней история. Остальное, что вы сказали о фильме, останется.",
    sealed_note:
      "Исчезнет записка, прочитанная или нет, и всё, что помнит о ней история. Остальное, что вы сказали о фильме, останется.",
    viewing:
      "Исчезнет просмотр с датой, местом, компанией и примечанием, нынешними и прежними, и всё, что помнит о нём история. Ваша оценка фильма останется.",
  },
  fromBackups: (count) =>
    count === 1
      ? "Стереть и из единственной резервной копии"
      : `Стереть и из всех резервных копий: их ${figure(count)}`,
  fromBackupsHint: "Что останется в копии, вернётся, если её восстановить.",
  notReached: (setAside) =>
    setAside === 0
      ? "Копии, которые вы сохранили в других местах, останутся как есть."
      : `Копии, которые вы сохранили в других местах, останутся как есть, и отложенные файлы тоже: ${counted(setAside, forms("повреждённый файл", "повреждённых файла", "повреждённых файлов"))}. Из повреждённого файла ничего нельзя убрать. Отложенное лежит в папке set-aside рядом с фильмотекой, и удалить его можете вы.`,
  erasing: "Стирается…",
  erased,
};

const undoneOf = {
  film: "фильма",
  collection: "подборки",
  tag: "метки",
  list: "списка",
  living_list: "живого списка",
};

/** One change as a sentence: `Оценка фильма «Восхождение» (1977) — 4½ звезды`. */
function sentence(step: Step): string {
  const { verb, title, year, detail, subject } = step;
  const called = (noun: string) => (title === null ? noun : `${noun} ${quoted({ title, year })}`);
  const ofSome = (one: string, many: string) => {
    if (title !== null) return `${called("Фильм")} ${one}`;
    if (!detail) return `${capital(many)} несколько фильмов`;
    return `${capital(form(Number(detail), { one, other: many }))} ${films(Number(detail))}`;
  };
  switch (verb) {
    case "mark_seen":
      return `${called("Фильм")} отмечен просмотренным${detail ? `, ${spelled(detail)}` : ""}`;
    case "edit_viewing":
      return `Изменён просмотр ${called("фильма")}`;
    case "take_back_viewing":
      return `Удалён просмотр ${called("фильма")}`;
    case "put_on_watchlist":
      return `${called("Фильм")} добавлен в список ожидания`;
    case "take_off_watchlist":
      return `${called("Фильм")} убран из списка ожидания`;
    case "say_why_waiting":
      return `Записано, почему ждёт ${called("фильм")}`;
    case "rate":
    case "rate_collection": {
      const what = `Оценка ${called(verb === "rate" ? "фильма" : "подборки")}`;
      return Number(detail) > 0 ? `${what} — ${stars(Number(detail))}` : what;
    }
    case "clear_rating":
      return detail === ""
        ? `Убрана оценка ${called("фильма")}`
        : `Убраны оценки у ${genitive(Number(detail), "фильма", "фильмов")}`;
    case "clear_collection_rating":
      return `Убрана оценка ${called("подборки")}`;
    case "write_note":
      return `Заметка о ${called("фильме")}`;
    case "write_note_to_seal":
      return `Записка к ${called("фильму")}, ещё не запечатана`;
    case "seal_note":
      return `Запечатана записка к ${called("фильму")}${detail ? `, до ${spelled(detail)}` : ""}`;
    case "open_sealed_note":
      return `Открыта записка к ${called("фильму")}`;
    case "discard_sealed_note":
      return `Выброшена записка к ${called("фильму")}`;
    case "set_link":
      return `Изменена ссылка к ${called("фильму")}`;
    case "sort_as":
      return `Изменено место ${called("фильма")} в списках`;
    case "give_picture":
      return `Для ${called("фильма")} поставлена своя картинка`;
    case "take_picture_away":
      return `У ${called("фильма")} убрана своя картинка`;
    case "comment_on_collection":
      return `Отзыв о ${called("подборке")}`;
    case "add_films":
      return ofSome("добавлен", "добавлено");
    case "import_files":
      return ofSome("перенесён", "перенесено");
    case "edit_film":
      return `Изменены сведения о ${called("фильме")}`;
    case "remove_films":
      return ofSome("убран в корзину", "убрано в корзину");
    case "restore_films":
      return ofSome("возвращён из корзины", "возвращено из корзины");
    case "empty_bin":
      return `Корзина очищена: ${title === null ? films(Number(detail)) : called("фильм")}`;
    case "merge_films":
      return mergeSentence(step);
    case "restore":
      return "Восстановлена резервная копия";
    case "undo_change":
      return `Отменено прежнее изменение${title === null ? "" : ` ${called(undoneOf[subject?.kind ?? "film"])}`}`;
    case "unknown":
      return "Что-то, чего эта версия не знает";
    default:
      return labelSentence(verb, step);
  }
}

/** `12 фильмов, 3 просмотра, 2 оценки, 1 заметка`. */
function countsOf(counts: Counts): string {
  return [films(counts.films), viewings(counts.viewings), ratings(counts.ratings), notes(counts.notes)].join(
    ", ",
  );
}

/** What a row of each table is to the person. */
const things = {
  film: "Фильм",
  identifier: "Номер фильма в другом каталоге",
  person: "Чьё-то имя",
  credit: "Кто снимал фильм",
  waiting: "Место в списке ожидания",
  viewing: "Просмотр",
  rating: "Оценка",
  note: "Заметка",
  sealed_note: "Записка",
  link: "Ссылка",
  own_picture: "Ваша картинка",
  image: "Ваша картинка",
  collection_rating: "Ваша оценка подборки",
  collection_comment: "Ваш отзыв о подборке",
  journal: "Запись в истории",
  binned: "Место в корзине",
  tag: "Метка",
  film_tag: "Метка на фильме",
  list: "Список",
  list_film: "Фильм в списке",
  film_country: "Страна фильма",
  film_genre: "Жанр фильма",
  sort_title: "Сортировка фильма",
};

/** What became of it, and what could not be reached. */
function erased({ backups: { cleaned, damaged, unfinished: left }, set_aside, unfinished }: Erased): string {
  const said = ["Стёрто навсегда."];
  if (cleaned > 0) said.push(`Убрано из ${genitive(cleaned, "копии", "копий")}.`);
  if (damaged > 0)
    said.push(
      `Не изменено: ${backups(damaged)}. Там повреждения или версия новее этой программы, и стёртое ещё может там быть.`,
    );
  if (set_aside > 0)
    said.push(
      `Стёртое ещё может быть и в папке set-aside: ${counted(set_aside, forms("повреждённый файл", "повреждённых файла", "повреждённых файлов"))}.`,
    );
  if (left !== null) said.push(`Готовы ещё не все копии: ${left} При следующем запуске будет новая попытка.`);
  if (unfinished !== null)
    said.push(`В файле ещё остались следы: ${unfinished} Они исчезнут, как только это будет возможно.`);
  return said.join(" ");
}

/** `Последнее испытание: 12 марта 2026, 14:05. Копия от 12 марта 2026, 09:12 открывается, в ней 10 фильмов, …` */
function tried({ at, made_at, counts, spoilt }: Tried): string {
  const held = counts === null ? "" : countsOf(counts);
  if (spoilt === null)
    return `Последнее испытание: ${moment(at)}. Копия от ${moment(made_at)} открывается, и в ней ${held}.`;
  const failed = `Испытание: ${moment(at)}. Копия от ${moment(spoilt.at)} не такая, какой должна быть: ${spoilt.what}.`;
  return counts === null
    ? `${failed} Создать вместо неё другую не удалось. Завтра будет новая попытка; проверьте, пожалуйста, диск.`
    : `${failed} Вместо неё сразу создана другая: она открывается, и в ней ${held}.`;
}

/** `Исчезнет: 12 фильмов и 3 заметки. Вернётся: 1 просмотр.` */
function differences(all: Differences): string {
  const kinds: [Difference, (count: number) => string][] = [
    [all.films, films],
    [all.viewings, viewings],
    [all.ratings, ratings],
    [all.notes, notes],
  ];
  const how = { fewer: "исчезнет", more: "вернётся", other: "изменится" };
  const ways = Object.keys(how) as (keyof Difference)[];
  const counts = ways.flatMap((way) => {
    const parts = kinds.filter(([kind]) => kind[way] > 0).map(([kind, said]) => said(kind[way]));
    return parts.length === 0 ? [] : [`${capital(how[way])}: ${listed(parts)}.`];
  });
  const others = ways
    .filter((way) => all.others[way] > 0)
    .map((way) => `${how[way]} ${figure(all.others[way])}`);
  if (others.length > 0)
    counts.push(`В списке ожидания, ссылках, картинках, именах и оценках подборок: ${others.join(", ")}.`);
  const another = all.of_another ? "Это копия другой фильмотеки, а не прежнее состояние вашей. " : "";
  if (counts.length === 0) return `${another}В ней ровно то, что есть сейчас.`;
  return `${another}${counts.join(" ")} Сначала будет сделана копия того, что есть сейчас, а восстановление можно отменить, как любое изменение.`;
}

const ofMany = (done: number, of: number | null) =>
  of === null ? figure(done) : `${figure(done)} из ${figure(of)}`;
function jobAt(progress: JobProgress | null): string {
  if (progress === null) return "";
  const { stage, done, of } = progress;
  switch (stage) {
    case null:
      return "Ждёт своей очереди…";
    case "copying":
      return `Скопировано: ${megabytes(done)}${of === null ? "" : ` из ${megabytes(of)}`}.`;
    case "checking_file":
      return "SQLite просматривает файл.";
    case "checking_rows":
      return `Строк сверено с контрольными суммами: ${ofMany(done, of)}.`;
    case "updating":
      return "Копия обновляется.";
    case "comparing":
      return `Таблиц сравнено: ${ofMany(done, of)}.`;
    case "reading":
      return `Строк прочитано: ${ofMany(done, of)}.`;
    case "repairing":
      return `Таблиц просмотрено: ${ofMany(done, of)}.`;
    case "reading_files":
      return `Файлов прочитано: ${ofMany(done, of)}.`;
    case "matching":
      return `Фильмов сверено с фильмотекой: ${ofMany(done, of)}.`;
    case "writing":
      return `Записано: ${ofMany(done, of)}.`;
    case "deriving":
      return "Списки и поиск создаются заново.";
    case "committing":
      return "Сохраняется. Отменить уже нельзя.";
  }
}
