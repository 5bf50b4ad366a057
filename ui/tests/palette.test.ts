import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import { card as cardOf } from "./arguments";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
const api = vi.hoisted(() => ({
  films: vi.fn(),
  people: vi.fn(async () => [] as unknown[]),
  typedFilms: vi.fn(),
}));
vi.mock("../src/api", () => ({ api, pictureAddress: (hash: string) => hash }));
const { openPalette, typeInPalette, filmsFound } = await import("../src/acts/palette");
const { theOneMeant } = await import("../src/acts/meant");
const { foundIn } = await import("../src/views/palette");
const { fresh, freshList } = await import("../src/state");
type Answer = import("../src/types/Answer").Answer;
type Card = import("../src/types/Card").Card;
type Excerpt = import("../src/types/Excerpt").Excerpt;
type Palette = Extract<import("../src/state").Dialog, { kind: "palette" }>;

const card = (film: number, title: string, more: Partial<Card> = {}): Card => ({
  ...cardOf(title, 1972),
  film,
  waiting: true,
  ...more,
});

const solaris = card(1, "Solaris", { director: "Andrei Tarkovsky" });
const seenCity = card(2, "A City Seen From Above");

beforeEach(() => {
  vi.stubGlobal("document", { activeElement: null, querySelector: () => null });
  turn({
    state: { ...fresh(), started: true },
    draw: () => {},
    change: async () => null,
    fail: (failure) => {
      throw failure;
    },
  });
});

/** What is found, by group, for what is typed with this film open. */
async function typing(typed: string, answer: Partial<Answer> = {}, open?: Card, understood: unknown[] = []) {
  api.typedFilms.mockReset().mockResolvedValue(understood);
  api.films.mockReset().mockResolvedValue({ cards: [], excerpts: [], near: false, ...answer });
  openPalette();
  const dialog = loop.state.dialog as Palette;
  dialog.card = open ?? null;
  typeInPalette(typed);
  await filmsFound();
  return Object.fromEntries(
    foundIn(loop.state, dialog).map(([group, items]) => [group, items.map(({ name }) => name)]),
  );
}

test("films come first, then what can be done, then places", async () => {
  const found = await typing("se", { cards: [seenCity] }, solaris);
  expect(Object.keys(found)).toEqual(["films", "acts", "places"]);
  expect(found).toMatchObject({ films: ["A City Seen From Above (1972)"], places: ["Seen", "Settings"] });
  expect(found.acts?.slice(0, 2)).toEqual(["Mark as seen", "Seen another day…"]);
});

test("it asks the core for a few, in any spelling, and for none before anything is typed", async () => {
  await typing("солярис");
  expect(api.films).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ conditions: [], search: "солярис" }),
    { first: 0, count: 6 },
  );
  const found = await typing(" ", {}, solaris);
  expect(api.films).not.toHaveBeenCalled();
  expect(Object.keys(found)).toEqual(["acts", "places"]);
});

test("what only resembles what is typed does not go before what has that name", async () => {
  expect(Object.keys(await typing("settings", { cards: [seenCity], near: true }))).toEqual([
    "places",
    "films",
  ]);
});

test("last comes what is typed as a film to be added, unless it is there", async () => {
  const film = { draft: { title: "Solaris", year: 1972 }, twin: null };
  expect((await typing("solaris 1972", {}, undefined, [film])).newFilm).toEqual(["Add “Solaris (1972)”"]);
  const resembling = await typing("solaris 1972", { cards: [seenCity], near: true }, undefined, [film]);
  expect(Object.keys(resembling).at(-1)).toBe("newFilm");
  expect(await typing("solaris 1972", { cards: [solaris] }, undefined, [film])).not.toHaveProperty("newFilm");
});

test("a film that is found by what was written of it says so", async () => {
  const excerpt: Excerpt = { film: 2, place: "note", pieces: [{ text: "rain", found: true }] };
  await typing("rain", { cards: [solaris, seenCity], excerpts: [excerpt] });
  const [, films] = foundIn(loop.state, loop.state.dialog as Palette)[0] ?? [];
  expect(films?.map((it) => it.excerpt)).toEqual([undefined, excerpt]);
});

test("what can be done with the open film is found by its title, and what cannot be is not", async () => {
  const found = await typing("solaris", { cards: [solaris] }, solaris);
  expect(found.acts).toContain("Mark as seen");
  expect(found.acts).not.toContain("Clear rating");
  const rated = { ...solaris, rating: 8, viewings: 1, waiting: false } as Card;
  const now = await typing("solaris", {}, rated);
  expect(now.acts).toEqual(
    expect.arrayContaining(["Clear rating", "Log another viewing…", "Put on the watchlist"]),
  );
});

test("a late answer to what is typed no more changes nothing", async () => {
  const answers: ((answer: unknown) => void)[] = [];
  api.films.mockReset().mockImplementation(() => new Promise((answer) => answers.push(answer)));
  openPalette();
  typeInPalette("sol");
  typeInPalette("stalker");
  answers[1]?.({ cards: [seenCity], excerpts: [], near: false });
  answers[0]?.({ cards: [solaris], excerpts: [], near: false });
  await filmsFound();
  await Promise.resolve();
  expect((loop.state.dialog as Palette).films).toEqual([seenCity]);
});

test("Enter in the search opens the only film, or the only one of that title, and nothing on a slip", () => {
  const found = (cards: Card[], near = false) => {
    const list = { ...freshList(), answered: true, near };
    list.films.total = cards.length;
    list.films.put(0, cards);
    return (typed: string) => theOneMeant(list, typed)?.film;
  };
  expect(found([solaris])("tarkovsky")).toBe(1);
  expect(found([solaris, seenCity])("SOLARIS "), "an exact title").toBe(1);
  expect(found([solaris, seenCity])("sol"), "one of several").toBeUndefined();
  expect(
    found([solaris, card(3, "Solaris", { year: 2002 })])("solaris"),
    "two of that title",
  ).toBeUndefined();
  expect(found([solaris], true)("solarus"), "a slip").toBeUndefined();
  expect(found([solaris])(" "), "nothing typed").toBeUndefined();
});
