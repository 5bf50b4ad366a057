import { expect, test } from "vitest";
import type { Step } from "../src/types/Step";
import { matches } from "../src/views/palette";
import { firstAndLast } from "../src/words/dates";
import { type DeferredWords, words } from "../src/words/deferred";
import { words as english } from "../src/words/en/deferred";
import { keyGroups } from "../src/words/keys";
import { languageName } from "../src/words/lists";
import { names } from "../src/words/names";
import { type FunctionName, tries } from "./arguments";
import { made } from "./made-language";

const folders = import.meta.glob<DeferredWords>("../src/words/*/deferred.ts", {
  eager: true,
  import: "words",
});
const languages: [tag: string, words: DeferredWords][] = [
  ...Object.entries(folders).map(([file, words]): [string, DeferredWords] => [
    file.split("/")[3] ?? "",
    words,
  ]),
  ["made", made(english)],
];

interface Said {
  /** Which of the words, and of what it was said. */
  where: string;
  said: string;
}

/** All that a language says, of all that it could be said of. */
function everything(words: object, where = ""): Said[] {
  return Object.entries(words).flatMap(([key, value]): Said[] => {
    const here = `${where}${key}`;
    if (typeof value === "string") return [{ where: here, said: value }];
    if (typeof value === "object") return everything(value, `${here}.`);
    return tries[key as FunctionName].map((given) => ({
      where: `${here}(${JSON.stringify(given)})`,
      said: (value as (...given: unknown[]) => string)(...given),
    }));
  });
}

/** What need not say anything. */
const silent = /^(stepStates\.done|jobAt\(\[null\]\))$/;

/** Those of which something is not so, by a few examples. */
const those = (language: DeferredWords, wrong: (said: string) => boolean) =>
  everything(language)
    .filter(({ said, where }) => !silent.test(where) && wrong(said))
    .slice(0, 5);

test("every language calls itself by its name", () => {
  expect(Object.keys(names)).toEqual(languages.map(([tag]) => tag).filter((tag) => tag !== "made"));
  expect(Object.values(names).every((name) => name.length > 1)).toBe(true);
});

test.each(languages)("%s says something, and nothing that is no word", (_, words) => {
  expect(those(words, (said) => said.trim() === "")).toEqual([]);
  expect(those(words, (said) => /undefined|null|NaN|\[object|[{}]|Infinity/.test(said))).toEqual([]);
});

test.each(languages)("%s puts one space between words, and none before a stop", (_, words) => {
  expect(those(words, (said) => /\s\s|^\s|\s$|\s[.,;:?!]|\.\.|,,/.test(said))).toEqual([]);
});

test.each(languages)("%s begins a sentence as one", (_, words) => {
  const sentence = (said: string) => /[.?!]$/.test(said);
  expect(those(words, (said) => sentence(said) && !/^[\p{Lu}\p{N}«“„½…]/u.test(said))).toEqual([]);
});

test.each([
  ["2026-03-12", "12 March 2026"],
  ["2026-03", "March 2026"],
  ["2011", "2011"],
  ["../2010", "by 2010"],
  ["2010/..", "since 2010"],
  ["1987-22", "summer 1987"],
  ["199X", "the 1990s"],
  ["1985~", "about 1985"],
  ["1985-06~", "about June 1985"],
  ["2010/2012", "between 2010 and 2012"],
  ["2010-01/2010-03-05", "between January 2010 and 5 March 2010"],
  ["", "date unknown"],
])("%s is spelled %s", (date, said) => {
  expect(words.spelled(date)).toBe(said);
});

test.each([
  ["2026-03-12", "12 III 26"],
  ["2026-11", "XI 26"],
  ["2011", "2011"],
  ["../2010", "by 2010"],
  ["2010/2012", "2010–12"],
  ["2010-01/2010-03-05", "2010"],
  ["1987-22", "summer 87"],
  ["199X", "1990s"],
  ["1985~", "~1985"],
  ["1985-06~", "~VI 85"],
  ["", "· · ·"],
])("%s is struck as %s", (date, struck) => {
  const { struck: strike } = words;
  expect(strike(date)).toBe(struck);
});

test("a rating is said in halves", () => {
  expect([1, 2, 3, 9, 10].map(words.stars)).toEqual(["½ star", "1 star", "1½ stars", "4½ stars", "5 stars"]);
});

test("a film is named with its year, and without one it has no empty brackets", () => {
  expect(words.titleAndYear({ title: "The Ascent", year: 1977 })).toBe("The Ascent (1977)");
  expect(words.titleAndYear({ title: "Untitled", year: null })).toBe("Untitled");
});

test("a title that runs from right to left keeps its year after it, and the sentence its order", () => {
  const title = "מכתב שלא נשלח";
  expect(words.titleAndYear({ title, year: 1960 })).toBe(`\u2068${title}\u2069 (1960)`);
  const step: Step = {
    change: 1,
    verb: "rate",
    subject: { kind: "film", key: 1 },
    title,
    year: 1960,
    detail: "8",
    at: 0,
  };
  expect(words.step(step)).toBe(`Rated \u2068${title}\u2069 (1960) 4 stars`);
  expect(words.titleAndYear({ title: "رسالة", year: null })).toBe("\u2068رسالة\u2069");
  expect(words.titleAndYear({ title: "turned \u202eround", year: 1999 })).toContain("\u2069 (1999)");
  expect(words.titleAndYear({ title: "Журавли – 鶴", year: 1957 }), "others are as they are").toBe(
    "Журавли – 鶴 (1957)",
  );
});

test("a dictionary goes by what its language calls itself", () => {
  expect(languageName("en_GB")).toBe("British English");
  expect(languageName("ru_RU")).toMatch(/^русский/);
  expect(languageName("0"), "a name that is no language’s").toBe("0");
});

test("thousands stand apart", () => {
  expect([0, 999, 1000, 1_234_567].map(words.figure)).toEqual(["0", "999", "1,000", "1,234,567"]);
});

test("a change is a sentence that names what it was", () => {
  const step: Step = {
    change: 1,
    verb: "mark_seen",
    subject: { kind: "film", key: 1 },
    title: "The Ascent",
    year: 1977,
    detail: "2026-03-12",
    at: 0,
  };
  expect(words.step(step)).toBe("Marked The Ascent (1977) as seen, 12 March 2026");
  expect(words.step({ ...step, detail: null })).toBe("Marked The Ascent (1977) as seen");
  expect(words.step({ ...step, verb: "rate", detail: "9" })).toBe("Rated The Ascent (1977) 4½ stars");
  expect(words.undoWould(step)).toMatch(/^Undo/);
  expect(words.redoWould(step)).toMatch(/^Redo/);
});

test("everything by name is found by the beginnings of its words, whatever their marks", () => {
  expect(matches("Soviet Films on Correspondence", "sov corr")).toBe(true);
  expect(matches("Soviet Films on Correspondence", "respond")).toBe(false);
  expect(matches("Élève", "ele")).toBe(true);
  expect(matches("Settings", "")).toBe(true);
});

test("no key is told of twice in one place", () => {
  for (const { keys } of keyGroups()) {
    const told = keys.flatMap(([strokes]) => strokes.map((it) => it.join(" ")));
    expect(new Set(told).size).toBe(told.length);
  }
});

test("Russian says in Latin letters only what is called so", () => {
  const called =
    /Poste Restante|SQLite|Markdown|Marked|jsdiff|IMDb|TMDB|Wikidata|Letterboxd|Trakt|TV Time|Movary|Yamtrack|SeriesGuide|Ryot|Tellico|boxd\.it|Amazon Prime Video|JPEG|PNG|WebP|ZIP|CSV|TSV|XLSX|ODS|JSON|Excel|LibreOffice|Numbers|Obsidian|letterboxd\.com\/import|Settings, Data|log\.txt|set-aside|Tauri|Rust|MIT|Apache|Lit|BSD|PT Serif|PT Sans|SIL Open Font Licence|\b[SL]\b|\b[IVX]+ \d\d$/g;
  const russian = folders["../src/words/ru/deferred.ts"];
  if (russian === undefined) throw new Error("there is no Russian");
  expect(those(russian, (said) => /\p{Script=Latin}/u.test(said.replace(called, "")))).toEqual([]);
});

test("the made language marks every letter of ours, is longer by half, and leaves what is someone's as it is", () => {
  const language = made(english);
  const unmarked = those(language, (said) => /[a-z]/i.test(said.replace(/^(Poste Restante|today)$/, "")));
  expect(unmarked).toEqual([]);
  const letters = (said: string) => said.match(/\p{L}/gu)?.length ?? 0;
  expect(letters(language.search)).toBeGreaterThanOrEqual(letters(english.search) * 1.5);
  expect(language.titleAndYear({ title: "The Ascent", year: 1977 })).toBe("The Ascent (1977)");
  expect(language.unexpected("The disk is full.")).toMatch(/ The disk is full\.$/);
});

test("the first and the last of many dates are the calendar's", () => {
  const dates = ["1987-12", null, "1987-22", "198X", "", "1987-05~", "../2010", "1988"];
  expect(firstAndLast(dates)).toEqual(["198X", "1988"]);
  expect(firstAndLast(["1987-12", "1987-22"])).toEqual(["1987-22", "1987-12"]);
  expect(firstAndLast([null, ""])).toEqual(["", ""]);
});
