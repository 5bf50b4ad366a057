// What the index beside a long list says, in Russian.

import type { listIndex as english } from "../en/list-index";
import { isolated } from "../isolated";

export const listIndex: typeof english = {
  index: "Указатель",
  indexSigns: "Цифры и знаки",
  indexMinutes: (from) => `От ${from} до ${from + 9} минут`,
  indexLacking: {
    position: "Остальные",
    title: "Без названия",
    original_title: "Без второго названия",
    year: "Год неизвестен",
    director: "Режиссёр неизвестен",
    minutes: "Длительность неизвестна",
    rating: "Без оценки",
    seen: "Без даты просмотра",
    added: "Дата неизвестна",
  },
  indexLedTo: (typed, where) => `«${isolated(typed)}»: ${where}`,
  indexLedNowhere: (typed) => `Здесь ничего не начинается на «${isolated(typed)}»`,
  keysInIndex: "В указателе у длинного списка",
  indexLetters: ["А", "…", "Я"],
  indexKeyNames: {
    type: "К фильму или букве по набранному началу",
    walk: "К соседней отметке; список идёт следом",
    page: "К соседней части указателя",
    enter: "К фильму, который там стоит",
    leave: "Туда, где вы были",
  },
};
