import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import { freshFiltering } from "../src/filtering";
import { fresh } from "../src/state";
import type { PersonPage } from "../src/types/PersonPage";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
vi.stubGlobal("requestAnimationFrame", (then: () => void) => then());
const api = vi.hoisted(() => ({
  count: vi.fn(),
  films: vi.fn(),
  person: vi.fn(),
  people: vi.fn(),
  typedFilms: vi.fn(),
}));
vi.mock("../src/api", () => ({ api, pictureAddress: (hash: string) => hash }));
const { chooseJob, completePerson, loadPerson, openPerson, takePerson } = await import("../src/acts/people");
const { openPalette, typeInPalette, filmsFound } = await import("../src/acts/palette");
const { foundIn } = await import("../src/views/palette");
const { clearFilters } = await import("../src/acts/filtering");
const { chipsOf } = await import("../src/parts/filter-chips");
const { personHead } = await import("../src/parts/person-head");
type Palette = Extract<import("../src/state").Dialog, { kind: "palette" }>;

const page = (person: number, name: string): PersonPage => ({
  person,
  name,
  second_name: null,
  jobs: [{ job: "director", films: 12 }],
  films: 12,
  seen: 5,
});
const nothing = { total: 0, first: 0, cards: [], excerpts: [], near: false, capped: false };

/** The first button in what is drawn: whether it is on, and what a press does. */
function pressed(drawn: unknown): { on: boolean; click: () => unknown } {
  const { strings = [], values = [] } = drawn as { strings?: string[]; values?: unknown[] };
  const at = strings.findIndex((it) => it.endsWith("aria-pressed="));
  if (at >= 0) return { on: values[at] as boolean, click: values[at + 1] as () => unknown };
  for (const value of Array.isArray(drawn) ? drawn : values)
    if (typeof value === "object" && value !== null) {
      const found = pressed(value);
      if (found.click !== none) return found;
    }
  return { on: false, click: none };
}
const none = () => {};

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal("document", { activeElement: null, querySelector: () => null });
  api.films.mockResolvedValue(nothing);
  api.count.mockResolvedValue(0);
  api.typedFilms.mockResolvedValue([]);
  api.people.mockResolvedValue([{ person: 3, name: "Larisa Shepitko", films: 4 }]);
  api.person.mockImplementation(async (person: number) => page(person, `Person ${person}`));
  const state = { ...fresh(), filtering: freshFiltering(), started: true };
  turn({ state, draw: () => {}, change: async () => null, fail: vi.fn() });
});

test("a name leads to all there is by it, as a shelf one can come back to", async () => {
  await openPerson(3);
  expect(loop.state.route).toMatchObject({ at: "films", shelf: { person: 3 }, film: null });
  expect(loop.state.person?.name).toBe("Person 3");
  expect(api.films).toHaveBeenLastCalledWith(
    expect.objectContaining({ conditions: [{ person: 3 }] }),
    expect.anything(),
  );
  expect(loop.state.trail.stops).toHaveLength(2);
});

test("someone who is shown is asked for again only where an act may have changed it", async () => {
  await openPerson(3);
  await loadPerson(loop.state.route);
  expect(api.person).toHaveBeenCalledTimes(1);
  await loadPerson(loop.state.route, true);
  expect(api.person).toHaveBeenCalledTimes(2);
});

test("who is chosen in the filter goes into it by number, and out of the field", async () => {
  await completePerson("filter-person", "shep");
  const { filtering } = loop.state;
  expect(filtering?.completing?.names).toEqual(["Larisa Shepitko, 4 films"]);
  await takePerson("Larisa Shepitko, 4 films");
  expect(loop.state.route).toMatchObject({ filters: [{ person: 3 }] });
  expect(filtering).toMatchObject({ completing: null });
  expect(filtering?.names.get(3)).toBe("Larisa Shepitko");
});

test("as what someone made them is said of whoever was chosen last, and of who is chosen next", async () => {
  const filters = () => (loop.state.route.at === "films" ? loop.state.route.filters : []);
  await completePerson("filter-person", "shep");
  await takePerson("Larisa Shepitko, 4 films");
  await chooseJob("writer");
  expect(filters()).toEqual([{ made_by: { person: 3, job: "writer" } }]);
  api.people.mockResolvedValue([{ person: 4, name: "Elem Klimov", films: 5 }]);
  await completePerson("filter-person", "kli");
  await takePerson("Elem Klimov, 5 films");
  await chooseJob(null);
  expect(filters()).toEqual([{ made_by: { person: 3, job: "writer" } }, { person: 4 }]);
  expect(chipsOf(loop.state, filters()).map(({ name }) => name)).toEqual([
    "Larisa Shepitko, writer",
    "Elem Klimov",
  ]);
});

test("what is chosen as what comes to nothing where nobody is chosen, or is no more", async () => {
  await chooseJob("director");
  expect(api.films).not.toHaveBeenCalled();
  await completePerson("filter-person", "shep");
  await takePerson("Larisa Shepitko, 4 films");
  await clearFilters();
  await chooseJob("cast");
  expect(loop.state.route).toMatchObject({ filters: [] });
});

test("on someone's page each job filters by them in it, and no more when it is pressed again", async () => {
  await openPerson(3);
  const press = () => pressed(personHead(loop.state, 3));
  const asDirector = { made_by: { person: 3, job: "director" } };
  await press().click();
  expect(loop.state.route).toMatchObject({ filters: [asDirector] });
  expect(api.films).toHaveBeenLastCalledWith(
    expect.objectContaining({ conditions: [{ person: 3 }, asDirector] }),
    expect.anything(),
  );
  expect(press().on).toBe(true);
  await press().click();
  expect(loop.state.route).toMatchObject({ filters: [] });
  expect(press().on).toBe(false);
});

test("a late answer to a name that is typed no more changes nothing", async () => {
  const answers: ((people: unknown) => void)[] = [];
  api.people.mockImplementation(() => new Promise((answer) => answers.push(answer)));
  const typing = [completePerson("filter-person", "s"), completePerson("filter-person", "sh")];
  answers[1]?.([{ person: 3, name: "Larisa Shepitko", films: 4 }]);
  answers[0]?.([{ person: 4, name: "Sergei Parajanov", films: 1 }]);
  await Promise.all(typing);
  expect(loop.state.filtering?.people.map(({ person }) => person)).toEqual([3]);
});

test("everything by name finds people, after films", async () => {
  openPalette();
  typeInPalette("shep");
  await filmsFound();
  const [group, items] = foundIn(loop.state, loop.state.dialog as Palette)[0] ?? [];
  expect(group).toBe("people");
  expect(items?.[0]).toMatchObject({ name: "Larisa Shepitko", about: "4 films" });
});
