import { beforeEach, expect, test, vi } from "vitest";
import { beginDayAt, dayBegan } from "../src/acts/day";
import { logViewing } from "../src/acts/viewing";
import { fresh } from "../src/state";
import type { Card } from "../src/types/Card";
import type { Changed } from "../src/types/Changed";
import type { FilmPage } from "../src/types/FilmPage";

/** The core, on a day that a test turns. */
const core = vi.hoisted(() => ({ today: "2026-12-31" }));
const { loop } = vi.hoisted(() => ({ loop: {} as Record<string, unknown> }));
vi.mock("../src/acts/loop", () => ({ loop }));
const { api } = vi.hoisted(() => ({
  api: {
    occasions: vi.fn(async () => (core.today === "2026-12-31" ? [{ kind: "calls", card: { film: 5 } }] : [])),
    film: vi.fn(async (film: number) => ({
      card: { film },
      entries: [],
      sealed_note: { state: core.today < "2027-01-01" ? "sealed" : "open" },
    })),
    understandDate: vi.fn(async () => ({ date: core.today })),
    films: vi.fn(async () => ({ total: 0, first: 0, cards: [], capped: false, near: false, excerpts: [] })),
    collection: vi.fn(),
    bin: vi.fn(async () => ({ total: 0, due: 0, first: 0, films: [] })),
  },
}));
vi.mock("../src/api", () => ({ api }));
const { set } = vi.hoisted(() => ({ set: vi.fn() }));
vi.mock("../src/acts/setting", () => ({ set }));
vi.mock("../src/screen", () => ({
  aboveFilms: (draw: () => void) => draw(),
  closeDialog: vi.fn(),
  selectText: vi.fn(),
}));

const card = (film: number) => ({ film, title: "The Irony of Fate", year: 1975 }) as Card;
let state = fresh();

beforeEach(() => {
  vi.clearAllMocks();
  core.today = "2026-12-31";
  state = { ...fresh(), started: true };
  Object.assign(loop, { state, draw: vi.fn(), fail: vi.fn() });
});

test("over midnight what lies on top and the open page are asked for again, and nothing else", async () => {
  await dayBegan(null);
  expect(state.occasions).toHaveLength(1);
  state.page = (await api.film(1)) as unknown as FilmPage;
  core.today = "2027-01-01";
  await dayBegan(null);
  expect(state.occasions, "the day before calls no more").toEqual([]);
  expect(state.page?.sealed_note, "its day came").toMatchObject({ state: "open" });
  expect(api.films, "no list rests on the day").not.toHaveBeenCalled();
});

test("where a note opens, a search is asked again", async () => {
  const { steps, library } = state;
  const changed: Changed = {
    subjects: [],
    cards: [],
    order: true,
    everything: false,
    labels: false,
    steps,
    library,
  };
  await dayBegan(changed);
  expect(api.films).toHaveBeenCalled();
});

test("a form left open says of today which day that is by now", async () => {
  await logViewing(card(1));
  expect(state.dialog).toMatchObject({ when: { date: "2026-12-31" } });
  core.today = "2027-01-08";
  await dayBegan(null);
  expect(state.dialog).toMatchObject({ when: { date: "2027-01-08" } });
});

test("where a day begins at another hour, it may be another day at once", async () => {
  await dayBegan(null);
  expect(state.occasions).toHaveLength(1);
  set.mockImplementation(async () => {
    core.today = "2026-12-30";
  });
  await beginDayAt(5);
  expect(set).toHaveBeenCalledExactlyOnceWith({ day_begins: 5 });
  expect(state.occasions).toEqual([]);
});

test("before anything is open nothing is asked", async () => {
  state.started = false;
  await dayBegan(null);
  expect(api.occasions).not.toHaveBeenCalled();
});
