import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import { renewPage } from "../src/acts/pages";
import { removeFilm } from "../src/acts/removing";
import { freshStop, shelfRoute } from "../src/route";
import { fresh } from "../src/state";
import type { FilmPage } from "../src/types/FilmPage";
import { card } from "./arguments";

const api = vi.hoisted(() => ({ removeFilms: vi.fn(), film: vi.fn() }));
vi.mock("../src/api", () => ({ api }));

const open = (film: number) => ({ ...shelfRoute("all"), film });
const fail = vi.fn();

/** On the page of a film, having come there from another one's. */
beforeEach(() => {
  vi.clearAllMocks();
  const change = async (act: () => Promise<unknown>) => act().then(() => null);
  const stops = [shelfRoute("all"), open(2), open(1)].map(freshStop);
  const page = { card: card("Stalker") } as FilmPage;
  const state = { ...fresh(), route: open(1), trail: { stops, here: 2 }, page };
  turn({ state, draw: () => {}, change, fail });
});

const places = () => loop.state.trail.stops.map(({ route }) => route.at === "films" && route.film);

test("the page of a film that is removed closes, and nothing leads back to it", async () => {
  api.removeFilms.mockResolvedValue({});
  await removeFilm(1);
  expect(api.removeFilms).toHaveBeenCalledExactlyOnceWith({ these: [1] });
  expect(loop.state).toMatchObject({ page: null, route: { film: null } });
  expect(places()).toEqual([null, 2, null]);
});

test("another film's page stays open", async () => {
  api.removeFilms.mockResolvedValue({});
  await removeFilm(2);
  expect(loop.state).toMatchObject({ page: { card: { film: 1 } }, route: { film: 1 } });
  expect(places()).toEqual([null, null, 1]);
});

test("a page whose film an undo took away closes without a word; any other trouble is said", async () => {
  api.film.mockRejectedValue({ kind: "disk", message: "…" });
  await renewPage(1);
  expect(fail).toHaveBeenCalledOnce();
  expect(loop.state.page).not.toBeNull();
  api.film.mockRejectedValue({ kind: "refused", message: "…" });
  await renewPage(1);
  expect(fail).toHaveBeenCalledOnce();
  expect(loop.state).toMatchObject({ page: null, route: { film: null } });
});
