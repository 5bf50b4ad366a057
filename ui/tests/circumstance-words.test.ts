// What is said of people, of those who made films and those with whom one saw them, in both languages.

import { expect, test } from "vitest";
import { words } from "../src/words/deferred";
import { words as russian } from "../src/words/ru/deferred";

test.each([
  ["director", "Inna Churikova, director", "Inna Churikova — режиссёр"],
  ["writer", "Inna Churikova, writer", "Inna Churikova — сценарий"],
  ["cinematographer", "Inna Churikova, camera", "Inna Churikova — оператор"],
  ["composer", "Inna Churikova, music", "Inna Churikova — музыка"],
  ["cast", "Inna Churikova, in the cast", "Inna Churikova — в ролях"],
] as const)("as %s, whoever made films is named as on their pages", (job, said, inRussian) => {
  expect(words.madeBy("Inna Churikova", job)).toBe(said);
  expect(russian.madeBy("Inna Churikova", job)).toBe(inRussian);
});

test.each([
  [1, "1 viewing", "1 просмотре"],
  [5, "5 viewings", "5 просмотрах"],
  [21, "21 viewings", "21 просмотре"],
])("where two names become one, it is said that %i will have it", (count, viewings, inRussian) => {
  const plain = (said: string) => said.replaceAll("\u00a0", " ");
  expect(words.becomeOne("Anna", count)).toBe(
    `“Anna” is there already. These become one: ${viewings} will name Anna.`,
  );
  expect(plain(russian.becomeOne("Анна", count))).toBe(
    `«Анна» здесь уже есть. Две записи станут одной: «Анна» будет в ${inRussian}.`,
  );
});
