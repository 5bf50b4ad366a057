import { expect, test } from "vitest";
import type { Step } from "../src/types/Step";
import type { Verb } from "../src/types/Verb";
import { words } from "../src/words/deferred";
import { words as russian } from "../src/words/ru/deferred";

const step = (verb: Verb, title: string | null, detail: string | null = null): Step => ({
  change: 1,
  verb,
  subject: null,
  title,
  year: null,
  detail,
  at: 0,
});

test.each<[Step, string, string]>([
  [step("tag_films", "winter", "3"), "Tagged 3 films “winter”", "Добавлена метка «winter» — 3 фильма"],
  [step("put_on_list", "Best"), "Put a film on the list “Best”", "Добавлен фильм в список «Best»"],
  [
    step("take_off_list", "Best", "21"),
    "Took 21 films off the list “Best”",
    "Убран 21 фильм из списка «Best»",
  ],
  [step("mark_all_seen", null, "2"), "Marked 2 films as seen", "Отмечено просмотренными 2 фильма"],
  [step("remove_tag", "winter"), "Removed the tag “winter”", "Удалена метка «winter»"],
])("%o is said in both languages, with how many it was", (step, said, inRussian) => {
  expect(words.step(step)).toBe(said);
  expect(russian.step(step)).toBe(inRussian);
});

test("a key of the selection is told of with what it does to all", async () => {
  const { keyGroups } = await import("../src/words/keys");
  const group = keyGroups().find(({ title }) => title === words.keysOnSelection);
  expect(group?.keys.map(([[stroke = []]]) => stroke.join(" "))).toEqual(
    expect.arrayContaining(["S", "1 … 9 0", "T", "L", "W", "Delete", "Esc"]),
  );
});
