// What Russian has of its own: cases of dates, three plurals, titles in the nominative.

import { expect, test } from "vitest";
import type { Step } from "../src/types/Step";
import { words } from "../src/words/ru/deferred";
import { card } from "./arguments";

test.each([
  ["2026-03-12", "12 марта 2026"],
  ["2026-03", "март 2026"],
  ["2011", "2011"],
  ["../2010", "не позднее 2010"],
  ["../2010-03", "не позднее марта 2010"],
  ["../1987-22", "не позднее лета 1987"],
  ["../199X", "не позднее 1990-х"],
  ["2010/..", "не ранее 2010"],
  ["2010-05-09/..", "не ранее 9 мая 2010"],
  ["1987-22", "лето 1987"],
  ["199X", "1990-е"],
  ["1985~", "около 1985"],
  ["1985-06~", "около июня 1985"],
  ["1987-21~", "около весны 1987"],
  ["2010/2012", "2010 — 2012"],
  ["2010-01/2010-03-05", "январь 2010 — 5 марта 2010"],
  ["", "дата неизвестна"],
])("%s is spelled %s", (date, said) => {
  expect(words.spelled(date)).toBe(said);
});

test.each([
  ["2026-03-12", "12 III 26"],
  ["../2010", "до 2010"],
  ["2010/..", "с 2010"],
  ["1987-22", "лето 87"],
  ["199X", "1990-е"],
  ["1985~", "~1985"],
])("%s is struck as %s", (date, struck) => {
  expect(words.struck(date)).toBe(struck);
});

const numbers = [0, 1, 2, 5, 11, 21, 101, 1002];
/** `1 002`: thousands stand apart by a space that no line breaks at. */
const plain = (said: string) => said.replaceAll("\u00a0", " ");
const counts = (count: number) => ({ films: count, viewings: count, ratings: count, notes: count });

test.each<[string, (count: number) => string, string[]]>([
  [
    "films",
    words.films,
    "0 фильмов|1 фильм|2 фильма|5 фильмов|11 фильмов|21 фильм|101 фильм|1 002 фильма".split("|"),
  ],
  [
    "viewings",
    (n) => words.counts(counts(n)).split(", ")[1] ?? "",
    "0 просмотров|1 просмотр|2 просмотра|5 просмотров|11 просмотров|21 просмотр|101 просмотр|1 002 просмотра".split(
      "|",
    ),
  ],
  [
    "ratings",
    (n) => words.counts(counts(n)).split(", ")[2] ?? "",
    "0 оценок|1 оценка|2 оценки|5 оценок|11 оценок|21 оценка|101 оценка|1 002 оценки".split("|"),
  ],
  [
    "notes",
    (n) => words.counts(counts(n)).split(", ")[3] ?? "",
    "0 заметок|1 заметка|2 заметки|5 заметок|11 заметок|21 заметка|101 заметка|1 002 заметки".split("|"),
  ],
  [
    "what was found",
    words.found,
    "Ничего не нашлось|Нашёлся 1 фильм|Нашлось 2 фильма|Нашлось 5 фильмов|Нашлось 11 фильмов|Нашёлся 21 фильм|Нашёлся 101 фильм|Нашлось 1 002 фильма".split(
      "|",
    ),
  ],
  [
    "earlier versions",
    words.earlierVersions,
    "0 прежних версий|1 прежняя версия|2 прежние версии|5 прежних версий|11 прежних версий|21 прежняя версия|101 прежняя версия|1 002 прежние версии".split(
      "|",
    ),
  ],
  [
    "progress",
    (seen) => words.progress({ films: 1002, seen }),
    "Просмотрено 0|Просмотрен 1|Просмотрено 2|Просмотрено 5|Просмотрено 11|Просмотрен 21|Просмотрен 101|Просмотрено 1 002"
      .split("|")
      .map((said) => `${said} из 1 002`),
  ],
  [
    "backups that are not there yet",
    (n) => words.secondFolderStands(n).split(": ")[1] ?? "",
    "|1 копия.|2 копии.|5 копий.|11 копий.|21 копия.|101 копия.|1 002 копии.".split("|"),
  ],
  [
    "backups taken from",
    (cleaned) =>
      words
        .erased({
          changed: {} as never,
          backups: { cleaned, damaged: 0, unfinished: null },
          set_aside: 0,
          unfinished: null,
        })
        .split("Убрано ")[1] ?? "",
    "|из 1 копии.|из 2 копий.|из 5 копий.|из 11 копий.|из 21 копии.|из 101 копии.|из 1 002 копий.".split("|"),
  ],
  [
    "backups deleted",
    (gone) => (words.thinned({ at: 0, gone, bytes: 0 }).split("правилу ")[1] ?? "").split(":")[0] ?? "",
    "удалено 0 старых копий|удалена 1 старая копия|удалены 2 старые копии|удалено 5 старых копий|удалено 11 старых копий|удалена 21 старая копия|удалена 101 старая копия|удалены 1 002 старые копии".split(
      "|",
    ),
  ],
  [
    "minutes left",
    (n) => words.timeLeft(n * 60 + 60),
    "1 минуты|2 минут|3 минут|6 минут|12 минут|22 минут|102 минут|1 003 минут"
      .split("|")
      .map((said) => `Осталось около ${said}.`),
  ],
  [
    "years ago",
    (years) => words.occasion({ kind: "anniversary", card: card("М"), years }).split(" в ")[0] ?? "",
    "0 лет назад|Год назад|2 года назад|5 лет назад|11 лет назад|21 год назад|101 год назад|1 002 года назад".split(
      "|",
    ),
  ],
])("0, 1, 2, 5, 11, 21, 101, 1 002: %s", (_, said, expected) => {
  expect(numbers.map((count) => plain(said(count)))).toEqual(expected);
});

test("a rating is said in halves, and a half takes the form of a fraction", () => {
  expect([1, 2, 3, 4, 8, 9, 10].map(words.stars)).toEqual([
    "½ звезды",
    "1 звезда",
    "1½ звезды",
    "2 звезды",
    "4 звезды",
    "4½ звезды",
    "5 звёзд",
  ]);
});

test("a title stays as it is, in quotes; those within it are the inner ones", () => {
  expect(words.rateFilm(card("Восхождение"))).toBe("Оценить фильм «Восхождение» (1977)");
  expect(words.rateFilm(card("Песнь «о Роланде»", null))).toBe("Оценить фильм «Песнь „о Роланде“»");
});

test("a change is a sentence that does not say whether he or she made it", () => {
  const step: Step = {
    change: 1,
    verb: "mark_seen",
    subject: { kind: "film", key: 1 },
    title: "Восхождение",
    year: 1977,
    detail: "2026-03-12",
    at: 0,
  };
  expect(words.step(step)).toBe("Фильм «Восхождение» (1977) отмечен просмотренным, 12 марта 2026");
  expect(words.step({ ...step, verb: "rate", detail: "9" })).toBe(
    "Оценка фильма «Восхождение» (1977) — 4½ звезды",
  );
  expect(words.undoWould(step)).toBe(
    "Отменить: фильм «Восхождение» (1977) отмечен просмотренным, 12 марта 2026",
  );
});

test("what a backup would change is named", () => {
  const none = { fewer: 0, more: 0, other: 0 };
  const same = { films: none, viewings: none, ratings: none, notes: none, others: none, of_another: false };
  expect(
    words.differences({
      ...same,
      films: { fewer: 12, more: 0, other: 0 },
      notes: { fewer: 3, more: 1, other: 0 },
      others: { fewer: 0, more: 2, other: 1 },
    }),
  ).toMatch(
    /^Исчезнет: 12 фильмов и 3 заметки\. Вернётся: 1 заметка\. В списке ожидания, ссылках, картинках, именах и оценках подборок: вернётся 2, изменится 1\. /,
  );
});
