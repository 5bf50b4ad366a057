import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import { freshStop, shelfRoute } from "../src/route";
import { fresh } from "../src/state";
import type { MergePreview } from "../src/types/MergePreview";
import { card as cardOf } from "./arguments";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
const api = vi.hoisted(() => ({ films: vi.fn(), mergePreview: vi.fn(), mergeFilms: vi.fn() }));
const openFilm = vi.hoisted(() => vi.fn());
const focusOn = vi.hoisted(() => vi.fn());
const closeDialog = vi.hoisted(() => vi.fn());
vi.mock("../src/api", () => ({ api, pictureAddress: (hash: string) => hash }));
vi.mock("../src/screen", () => ({ focusOn, closeDialog, bringIntoSight: vi.fn() }));
vi.mock("../src/acts/navigation", () => ({ openFilm }));
const { askToMerge, askToMergeSelected, chooseOther, letHold, mergeTwo, swapTwo, takeChosen, typeOther } =
  await import("../src/acts/merging");
const { partsOf } = await import("../src/parts/merge-dialog");
const { words } = await import("../src/words/en/deferred");
const { words: russian } = await import("../src/words/ru/deferred");
type MergeDialog = import("../src/merge-dialog").MergeDialog;

const card = (film: number, title = "Stalker") => ({ ...cardOf(title, 1979), film });
const plain = (film: number, into: number): MergePreview => ({
  film: card(film),
  into: card(into),
  viewings: 0,
  half_stars: [null, null],
  notes: [false, false],
  sealed_notes: [false, false],
  tags: [],
  lists: [],
  identifiers: [],
  pictures: [false, false],
  collections: [],
});
const found = (...cards: object[]) => ({ cards, excerpts: [], near: false });
/** What is said of each film, as a preview of its going tells it. */
let said: Record<number, Partial<MergePreview>>;
let refusal: string | null;

beforeEach(() => {
  vi.resetAllMocks();
  [said, refusal] = [{}, null];
  api.films.mockResolvedValue(found(card(1), card(2)));
  api.mergePreview.mockImplementation(async (film, into) => ({ ...plain(film, into), ...said[film] }));
  const change: typeof loop.change = async (act, manner) => {
    if (refusal !== null) manner?.refused?.(refusal);
    else await act();
    return refusal === null ? null : { kind: "refused", message: refusal };
  };
  const route = { ...shelfRoute("all"), film: 2 };
  const state = { ...fresh(), route, trail: { stops: [freshStop(route)], here: 0 } };
  turn({ state, draw: () => {}, change, fail: vi.fn() });
});

async function merging(film = 2) {
  await askToMerge(card(film));
  await takeChosen(dialog());
  return dialog();
}
const dialog = () => loop.state.dialog as MergeDialog;
const way = () => {
  const { film, into } = dialog().pair?.ways[0] ?? plain(0, 0);
  return [film.film, into.film];
};

test("what is called alike is offered before anything is typed, never the film itself, nor what only resembles it", async () => {
  await askToMerge(card(2));
  expect(api.films.mock.lastCall?.[0]).toMatchObject({ search: "Stalker" });
  expect(dialog().found.map(({ film }) => film)).toEqual([1]);
  api.films.mockResolvedValue({ ...found(card(3)), near: true });
  await askToMerge(card(2));
  expect(dialog().found).toEqual([]);
});

test("a late answer to what is typed no more changes nothing; Enter takes the one that is chosen", async () => {
  await askToMerge(card(9));
  const answers: ((answer: unknown) => void)[] = [];
  api.films.mockImplementation(() => new Promise((answer) => answers.push(answer)));
  typeOther(dialog(), "mir");
  const last = typeOther(dialog(), "sol");
  answers[1]?.(found(card(4), card(5)));
  answers[0]?.(found(card(3)));
  await last;
  expect(dialog().found.map(({ film }) => film)).toEqual([4, 5]);
  chooseOther(dialog(), 1);
  await takeChosen(dialog());
  expect(way()).toContain(5);
  expect(focusOn, "Enter merges them then").toHaveBeenLastCalledWith("#merge-do");
});

test("the film that a collection has stays, else the one with more said, else the one that was there first", async () => {
  await merging();
  expect(way()).toEqual([2, 1]);
  said = { 2: { tags: ["winter"] } };
  await merging();
  expect(way(), "more is said of it").toEqual([1, 2]);
  said = { 1: { collections: ["Soviet Films"] }, 2: { viewings: 3 } };
  await merging();
  expect(way()).toEqual([2, 1]);
  swapTwo(dialog());
  expect(way(), "unless it is swapped").toEqual([1, 2]);
});

test("of two ratings the one of the film that stays holds, unless the other is chosen", async () => {
  said = { 1: { half_stars: [8, 6] }, 2: { half_stars: [6, 8] } };
  await mergeTwo(await merging());
  expect(api.mergeFilms).toHaveBeenLastCalledWith(2, 1, 8);
  await merging();
  const { pair } = dialog();
  if (pair) letHold(pair, "film");
  await mergeTwo(dialog());
  expect(api.mergeFilms).toHaveBeenLastCalledWith(2, 1, 6);
  said = { 1: { half_stars: [null, 6], viewings: 2 }, 2: { half_stars: [6, null] } };
  await mergeTwo(await merging());
  expect(api.mergeFilms, "the only one comes over").toHaveBeenLastCalledWith(2, 1, 6);
});

test("the page of the film that went closes, and that of the one it became opens", async () => {
  await mergeTwo(await merging());
  expect(loop.state.route).toMatchObject({ film: null });
  expect(closeDialog).toHaveBeenCalledOnce();
  expect(openFilm).toHaveBeenCalledExactlyOnceWith(1);
});

test("a refusal is said in the dialog, and nothing opens", async () => {
  api.mergePreview.mockRejectedValueOnce({ kind: "refused", message: "It is gone." });
  await merging();
  expect(dialog()).toMatchObject({ pair: null, refused: "It is gone.", busy: false });
  await merging();
  refusal = "It is not there.";
  await mergeTwo(dialog());
  expect(dialog()).toMatchObject({ refused: "It is not there.", busy: false });
  expect(openFilm).not.toHaveBeenCalled();
});

test("two that are selected come without a search", async () => {
  loop.state.selection = { shelf: "all", question: null, films: new Set([1, 2]) };
  await askToMergeSelected();
  expect(dialog()).toMatchObject({ card: null });
  expect(way()).toEqual([2, 1]);
  await mergeTwo(dialog());
  expect(loop.state.selection, "one of them is gone").toBeNull();
});

test("what comes over is said part by part, and what nobody has is not spoken of", () => {
  expect(partsOf(plain(2, 1))).toEqual([words.mergeNoParts]);
  const way: MergePreview = {
    ...plain(2, 1),
    viewings: 1,
    half_stars: [9, null],
    notes: [true, true],
    sealed_notes: [false, true],
    tags: ["winter", "with my father"],
    identifiers: [{ kind: "imdb", id: "tt0079944" }],
    pictures: [true, true],
    collections: ["Soviet Films"],
  };
  expect(partsOf(way)).toEqual([
    "1 viewing comes over, with all you wrote there.",
    "Your rating comes over: 4½ stars.",
    "Your two notes stand one above the other, with a line between them.",
    "Tags: “winter” and “with my father”.",
    "In other catalogues: IMDb tt0079944 will lead to the film that stays.",
    "Both have a picture of yours: that of the film that stays is shown.",
    "Its entry in “Soviet Films” will lead to the film that stays.",
  ]);
});

test("the change names the film that it became", () => {
  const step = {
    change: 1,
    verb: "merge_films",
    subject: { kind: "film", key: 1 },
    title: "Stalker",
    year: 1979,
    detail: null,
    at: 0,
  } as const;
  expect(words.step(step)).toBe("Merged a film into Stalker (1979)");
  expect(russian.step({ ...step, title: "Сталкер" })).toBe("Фильм объединён с фильмом «Сталкер» (1979)");
});
