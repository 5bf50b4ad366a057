import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import { emptyDraft } from "../src/film-draft";
import { shelfRoute } from "../src/route";
import { fresh } from "../src/state";
import type { Card } from "../src/types/Card";
import type { TypedFilm } from "../src/types/TypedFilm";
import { card } from "./arguments";

const api = vi.hoisted(() => ({ typedFilms: vi.fn(), addFilms: vi.fn(), films: vi.fn(), film: vi.fn() }));
vi.mock("../src/api", () => ({ api, pictureAddress: (hash: string) => hash }));
const screen = vi.hoisted(() => ({ focusOn: vi.fn() }));
vi.mock("../src/screen", () => ({
  ...screen,
  closeDialog: vi.fn(),
  filmInFocus: () => null,
  focusPage: vi.fn(),
  goToFirst: vi.fn(),
  goToPlace: vi.fn(),
  letGoOfPlace: vi.fn(),
  sheetPlace: () => ({ scrolled: 0 }),
}));
const { addFilms } = await import("../src/acts/adding");
const { leaveSearch, searchFor } = await import("../src/acts/navigation");
const { addSeveral, choose, isSeveral, showSeveral } = await import("../src/acts/several");
const { offered, understandSearch } = await import("../src/acts/typed");

const film = (title: string, year: number | null = null, twin: Card | null = null): TypedFilm => ({
  draft: { ...emptyDraft(), title, year },
  twin,
});
/** A search, how it is understood, and what it found. */
async function searching(search: string, typed: TypedFilm | null, found: Card[]) {
  loop.state.route = { ...shelfRoute("all"), search };
  loop.state.list.films.total = found.length;
  loop.state.list.films.put(0, found);
  loop.state.list.answered = true;
  api.typedFilms.mockResolvedValue(typed === null ? [] : [typed]);
  await understandSearch();
}

beforeEach(() => {
  vi.clearAllMocks();
  api.films.mockResolvedValue({ total: 0, first: 0, cards: [], excerpts: [], capped: false, near: false });
  const change = async (act: () => Promise<unknown>) => act().then(() => null);
  turn({ state: { ...fresh(), started: true }, draw: () => {}, change, fail: vi.fn() });
});

test("what is not found is offered to be added, as it is understood", async () => {
  const stalker = film("Stalker", 1979);
  await searching("Stalker (1979)", stalker, []);
  expect(offered()).toMatchObject(stalker);
  await searching("tarkovsky", film("tarkovsky"), [card("Mirror", 1975)]);
  expect(offered()?.draft.title, "films by someone are no film of that name").toBe("tarkovsky");
});

test("what is found by exactly its title, and the year if one is said, is not", async () => {
  const found = [{ ...card("Сталкер", 1979), second_title: "Stalker" }];
  await searching("stalker", film("stalker"), found);
  expect(offered()).toBeNull();
  await searching("Stalker 2019", film("Stalker", 2019), found);
  expect(offered(), "another of that title").not.toBeNull();
  await searching(" ", null, []);
  expect(offered()).toBeNull();
});

test("a late answer to what is searched for no more changes nothing", async () => {
  const answers: ((films: TypedFilm[]) => void)[] = [];
  api.typedFilms.mockImplementation(() => new Promise((answer) => answers.push(answer)));
  const asked = [understandSearch(false, "Mirr"), understandSearch(false, "Mirror")];
  answers[1]?.([film("Mirror")]);
  answers[0]?.([film("Mirr")]);
  await Promise.all(asked);
  expect(loop.state.typed?.draft.title).toBe("Mirror");
});

test("Enter in a search that found nothing goes to the line that adds, and adds nothing by itself", async () => {
  api.typedFilms.mockResolvedValue([film("Stalker", 1979)]);
  searchFor("Stalker (1979)");
  await leaveSearch({ open: true });
  expect(screen.focusOn).toHaveBeenCalledExactlyOnceWith(".add-line button");
  expect(api.addFilms).not.toHaveBeenCalled();
});

test("several lines are several films; what is likely there, or has no title, is left out until it is chosen", async () => {
  expect(isSeveral("Stalker (1979)\n\n")).toBe(false);
  expect(isSeveral("Stalker (1979)\r\nMirror 1975")).toBe(true);
  const [stalker, mirror, number] = [
    film("Stalker", 1979),
    film("Mirror", 1975, card("Mirror", 1975)),
    film(""),
  ];
  api.typedFilms.mockResolvedValue([stalker, mirror, number]);
  await showSeveral("…");
  const { dialog } = loop.state;
  if (dialog?.kind !== "films") throw new Error("they are not shown");
  expect(dialog.films.map(({ chosen }) => chosen)).toEqual([true, false, false]);
  const [, twin] = dialog.films;
  if (twin) choose(twin, true);
  api.addFilms.mockResolvedValue({ cards: [], subjects: [] });
  await addSeveral(dialog);
  expect(api.addFilms).toHaveBeenCalledExactlyOnceWith([stalker?.draft, mirror?.draft]);
});

test("one film that was added is opened; after several the shelf that has them all is shown", async () => {
  const stalker = { ...card("Stalker", 1979), film: 7 };
  loop.state.route = { ...shelfRoute("waiting"), search: "stalker" };
  api.film.mockResolvedValue({ card: stalker, entries: [] });
  api.addFilms.mockResolvedValue({ cards: [stalker], subjects: [{ kind: "film", key: stalker.film }] });
  await addFilms([emptyDraft()]);
  expect(loop.state.route).toMatchObject({ shelf: "waiting", film: 7 });
  await addFilms([emptyDraft(), emptyDraft()]);
  expect(loop.state.route).toEqual(shelfRoute("all"));
});
