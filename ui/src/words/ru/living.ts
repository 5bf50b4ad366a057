// What is said of filters that are kept under a name, in Russian. Living list: живой список; to keep: сохранить.

import type { living as english } from "../en/living";
import { listsOf } from "../lists";
import { named } from "./named";

const { either, listed } = listsOf("ru");

export const living: typeof english = {
  livingLists: "Живые списки",
  livingList: "Живой список",
  keepFilter: "Сохранить фильтр",
  keepFilterEllipsis: "Сохранить фильтр…",
  livingHint:
    "Фильтр встанет рядом со списками как живой список: в нём всегда те фильмы, которые под него подходят.",
  searchNotKept: "Слова из поиска в нём не сохранятся.",
  keepChange: "Сохранить изменения",
  asKept: "Вернуть как было",
  changeLiving: "Изменить живой список",
  renameLiving: (name) => `Переименовать живой список ${named(name)}`,
  removeLiving: "Удалить живой список",
  livingEmpty: "Сейчас сюда не подходит ни один фильм. Как только такой появится, вы найдёте его здесь.",
  livingNeedsOne: "В живом списке нужен хотя бы один фильтр.",

  filterGone: {
    list: "в списке, которого больше нет",
    collection: "в подборке, которой больше нет",
    person: "имя, которого больше нет ни в одном фильме",
    country: "из страны, фильмов которой здесь больше нет",
    genre: "жанра, в котором здесь больше нет фильмов",
  },
  filterTagsGone: (mode, tags) => {
    const gone = "метки, которой больше нет";
    if (mode === "any")
      return tags.length === 0
        ? "с меткой, которой больше нет"
        : `с меткой ${either(tags.map(named))} или с той, которой больше нет`;
    if (tags.length === 0) return `без ${gone}`;
    return `${tags.length === 1 ? "без метки" : "без меток"} ${listed(tags.map(named))} и без ${gone}`;
  },
};
