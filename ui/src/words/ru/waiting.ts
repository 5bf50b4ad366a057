// What is said of what waits, and of films in an order of the person's own, in Russian.

import type { waiting as english } from "../en/waiting";
import { isolated } from "../isolated";
import { spelled } from "./dates";
import { quoted, stars } from "./first";

export const waiting: typeof english = {
  inMyOrder: "В своём порядке",
  moveUnsearched: "Чтобы переставлять фильмы, очистите поиск.",
  moveUnfiltered: "Чтобы переставлять фильмы, снимите фильтры.",
  moveUnreversed: "Порядок сейчас обратный: переверните его, чтобы переставлять фильмы.",
  noFartherUp: "Выше уже некуда.",
  noFartherDown: "Ниже уже некуда.",
  noFartherUpRated: (rating) => `Среди фильмов с оценкой ${stars(rating)} выше уже некуда.`,
  noFartherDownRated: (rating) => `Среди фильмов с оценкой ${stars(rating)} ниже уже некуда.`,

  waitingSince: (day, why) => `Ждёт с ${spelled(day)}${why === null ? "" : ` — ${isolated(why)}`}`,
  whyAsked: "Почему?",
  changeWhy: "Изменить",
  whyItWaitsEllipsis: "Почему ждёт…",
  whyItWaits: (card) => `Почему ждёт фильм ${quoted(card)}`,
  whyOrWho: "Почему или по чьему совету",
};
