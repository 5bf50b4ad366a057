// What is said of places and company, and of a diary that is filtered, in Russian.

import type { circumstances as english } from "../en/circumstances";
import { counted, figure, forms } from "./first";
import { named } from "./named";

export const circumstances: typeof english = {
  circumstances: "Места и люди",
  circumstancesIntroduction:
    "Где и с кем вы смотрели фильмы. Каждая строка ведёт к своим просмотрам в дневнике.",
  noCircumstances:
    "Ни в одном просмотре пока не указано, где вы смотрели и с кем. Измените просмотр в дневнике, впишите место или имя — и они соберутся здесь.",
  circumstanceKinds: { place: "Места", companion: "Люди" },
  noneNamed: {
    place: "Пока ни одного: места берутся из просмотров.",
    companion: "Пока никого: имена берутся из просмотров.",
  },
  findCircumstance: "Найти место или имя",
  noneFound: "Ничего похожего здесь нет.",
  namesShown: (kind, shown, all) => {
    const ofKind = { place: forms("место", "места", "мест"), companion: forms("имя", "имени", "имён") };
    return shown === all ? counted(all, ofKind[kind]) : `${figure(shown)} из ${figure(all)}`;
  },
  renameCircumstance: (name) => `Переименовать ${named(name)}`,
  circumstanceName: { place: "Название", companion: "Имя" },
  becomeOne: (name, viewings) => {
    const there = `${named(name)} здесь уже есть. Две записи станут одной`;
    if (viewings === null) return `${there}.`;
    return `${there}: ${named(name)} будет в ${counted(viewings, { one: "просмотре", other: "просмотрах" })}.`;
  },

  // ---- the diary, filtered
  filterCircumstances: { place: "Где смотрели", companion: "С кем смотрели" },
  diaryFiltersTitle: "Показать просмотры только таких фильмов",
  diaryFilteredEmpty: "Под этот фильтр не подходит ни один просмотр.",
};
