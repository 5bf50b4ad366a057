// What is said of two films that become one, in Russian.

import type { Step } from "../../types/Step";
import type { merge as english } from "../en/merge";
import { listsOf } from "../lists";
import { counted, form, forms, quoted, stars } from "./first";
import { named } from "./named";

const { listed } = listsOf("ru");
const all = (names: readonly string[]) => listed(names.map(named));

export const merge: typeof english = {
  mergeFilmEllipsis: "Объединить с другим фильмом…",
  mergeTwoEllipsis: "Объединить эти два…",
  mergeFilm: (card) => `Объединить фильм ${quoted(card)} с другим`,
  mergeTwo: "Объединить два фильма",
  otherFilm: "Другой фильм",
  otherFilmHint: "Наберите название, год или имя.",
  otherFilmNothing: "Другого фильма по этим словам не нашлось.",
  mergeSum: (film, into) => `Фильм ${quoted(film)} станет частью фильма ${quoted(into)}.`,
  mergeGoes: "Станет частью другого",
  mergeStays: "Останется",
  mergeSwap: "Поменять местами",
  mergeAnother: "Другой фильм…",
  mergeRating: "Какая оценка останется",
  mergeRatingStays: (rating) => `${stars(rating)}, от фильма, который останется`,
  mergeRatingGoes: (rating) => `${stars(rating)}, от другого фильма`,
  mergeParts: "Что перейдёт",
  mergeNoParts: "О нём вы не сказали ничего, что должно перейти.",
  mergeRatingComes: (rating) => `Перейдёт ваша оценка: ${stars(rating)}.`,
  mergeViewings: (count) =>
    `${form(count, { one: "Перейдёт", other: "Перейдут" })} ${counted(count, forms("просмотр", "просмотра", "просмотров"))} со всем, что вы там написали.`,
  mergeNote: "Перейдёт ваша заметка.",
  mergeNotes: "Две ваши заметки встанут одна над другой, разделённые чертой.",
  mergeSealed: "Перейдёт ваша запечатанная записка, как она есть.",
  mergeSealedBoth:
    "Записка есть у обоих. У фильма, который останется, она так и будет запечатана; другая окажется под заметкой, и её можно будет прочитать.",
  mergeTags: (names) => `Метки: ${all(names)}.`,
  mergeLists: (names) => `Место в списках: ${all(names)}.`,
  mergeIdentifiers: (names) =>
    `В других каталогах: ${listed(names)} ${names.length === 1 ? "приведёт" : "приведут"} к фильму, который останется.`,
  mergePicture: "Перейдёт ваша картинка.",
  mergePictures: "Ваша картинка есть у обоих: показана будет та, что у фильма, который останется.",
  mergeCollections: (names) =>
    `${names.length === 1 ? "Подборка" : "Подборки"} ${all(names)}: место фильма займёт тот, который останется.`,
  mergeNothingLost: "Это один шаг, и его можно отменить.",
};

/** `Фильм объединён с фильмом «Сталкер» (1979)`. */
export const mergeSentence = ({ title, year }: Step) =>
  title === null ? "Объединены два фильма" : `Фильм объединён с фильмом ${quoted({ title, year })}`;
