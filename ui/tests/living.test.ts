import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import { freshFiltering } from "../src/filtering";
import { fresh } from "../src/state";
import type { Condition } from "../src/types/Condition";
import type { LivingLine } from "../src/types/LivingLine";
import type { Step } from "../src/types/Step";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
vi.stubGlobal("requestAnimationFrame", (then: () => void) => then());
vi.stubGlobal("HTMLInputElement", class {});
const api = vi.hoisted(() => ({
  films: vi.fn(),
  labels: vi.fn(),
  choices: vi.fn(),
  person: vi.fn(),
  typedFilms: vi.fn(async () => []),
  makeLivingList: vi.fn(),
  editLivingList: vi.fn(),
  removeLivingList: vi.fn(),
  moveLivingList: vi.fn(),
}));
vi.mock("../src/api", () => ({ api, pictureAddress: (hash: string) => hash }));
const { changeFilters, toggle } = await import("../src/acts/filtering");
const { moveLabel } = await import("../src/acts/label-order");
const { loadLabels, shelfOf } = await import("../src/acts/labels");
const { askLivingName, askToKeep, isAsKept, keepChange, keepLiving, removeLiving, showAsKept } = await import(
  "../src/acts/living"
);
const { back, go, goToShelf, openFilm } = await import("../src/acts/navigation");
const { chipsOf, filterChips, sentenceOf } = await import("../src/parts/filter-chips");
const { labelHead } = await import("../src/parts/label-head");
const { keepFilterByName, labelPlaces } = await import("../src/parts/label-places");
const { railLabels } = await import("../src/parts/rail-labels");
const { questionOf, shelfRoute } = await import("../src/route");
const { empty, found } = await import("../src/views/found");
type FilmsRoute = import("../src/route").FilmsRoute;
type LivingForm = import("../src/label-dialogs").LivingForm;

const unseen: Condition = { seen: false };
const short: Condition = { minutes_to: 100 };
const drama: Condition = { genre: "drama" };

/** What is kept: the core, as far as it matters here. */
let kept: LivingLine[] = [];
const evenings = (): LivingLine => ({ living: 7, name: "Short evenings", conditions: [unseen, short] });
const labels = () => ({
  tags: [],
  lists: [{ list: 3, name: "Winters", ranked: false, films: 2 }],
  living: kept,
});

beforeEach(async () => {
  vi.clearAllMocks();
  vi.stubGlobal("document", { activeElement: null, querySelector: () => null });
  kept = [evenings()];
  api.films.mockResolvedValue({ total: 0, first: 0, cards: [], excerpts: [], near: false, capped: false });
  api.labels.mockImplementation(async () => labels());
  api.choices.mockResolvedValue({ genres: [], countries: [], decades: [] });
  api.makeLivingList.mockImplementation(async (draft) => {
    kept = [...kept, { living: 8, ...draft }];
  });
  api.editLivingList.mockImplementation(async (living, draft) => {
    kept = kept.map((line) => (line.living === living ? { living, ...draft } : line));
  });
  api.removeLivingList.mockImplementation(async (living) => {
    kept = kept.filter((line) => line.living !== living);
  });
  const change = async (act: () => Promise<unknown>) => {
    await act();
    await loadLabels();
    return null;
  };
  turn({ state: { ...fresh(), labels: labels() }, draw: () => {}, change, fail: vi.fn() });
});

const here = () => loop.state.route as FilmsRoute;
const sentence = (filters: readonly Condition[]) => sentenceOf(loop.state, filters);
const dialog = () => loop.state.dialog as LivingForm;
const asked = () => api.films.mock.calls.at(-1)?.[0].conditions;

/** What is written into the page, without what the tags say. */
function said(it: unknown): string {
  if (Array.isArray(it)) return it.map(said).join(" ");
  if (typeof it === "string") return it;
  if (typeof it !== "object" || it === null) return "";
  const { strings, values = [] } = it as { strings?: string[]; values?: unknown[] };
  if (strings !== undefined) return strings.map((string, at) => string + said(values[at])).join("");
  const [items, , each] = values as [unknown[], unknown, (item: unknown) => unknown];
  return typeof each === "function" ? items.map((item) => said(each(item))).join(" ") : "";
}

test("all that films meet is kept, the shelf's own once and the search not, and the sentence is offered as the name", async () => {
  await go({ ...shelfRoute("waiting"), filters: [short, { waiting: true }], search: "ascent" });
  await askToKeep(here(), sentence);
  expect(dialog().draft).toEqual({
    name: "Waiting, up to 100 minutes",
    conditions: [{ waiting: true }, short],
  });
  expect(dialog().searched).toBe(true);
  await keepLiving(dialog(), "Soon");
  expect(api.makeLivingList).toHaveBeenCalledExactlyOnceWith({
    name: "Soon",
    conditions: [{ waiting: true }, short],
  });
  expect(here()).toMatchObject({ shelf: "living 8", search: "", filters: [{ waiting: true }, short] });
});

test("a second press while it is kept makes no second one", async () => {
  await go({ ...shelfRoute("all"), filters: [short] });
  await askToKeep(here(), sentence);
  await Promise.all([keepLiving(dialog(), "Short"), keepLiving(dialog(), "Short")]);
  expect(api.makeLivingList).toHaveBeenCalledOnce();
});

test("it shows what its conditions leave, as chips, in an order that is remembered for it alone", async () => {
  loop.state.settings.sorts = { "living 7": "-year" };
  await goToShelf("living 7");
  expect(questionOf(here())).toEqual({
    conditions: [unseen, short],
    search: "",
    sort: "year",
    descending: true,
  });
  expect(chipsOf(loop.state, here().filters).map(({ name }) => name)).toEqual([
    "Not seen",
    "Up to 100 minutes",
  ]);
  expect(said(labelHead(loop.state, "living 7"))).toContain("Short evenings");
});

const acts = () => ["Clear filters", "Keep this filter…", "Save changes", "Discard changes"].filter(isDrawn);
const isDrawn = (name: string) => said(filterChips(loop.state, here())).includes(name);

test("only while its chips are others than those that are kept can the change be kept, or taken back", async () => {
  await goToShelf("living 7");
  expect(acts()).toEqual([]);
  await changeFilters(() => [short, unseen]);
  expect(acts(), "in another order").toEqual([]);
  await toggle(drama);
  expect(acts()).toEqual(["Save changes", "Discard changes"]);
  await showAsKept(evenings());
  expect(asked()).toEqual([unseen, short]);
  await toggle(drama);
  await keepChange(evenings(), here());
  expect(api.editLivingList).toHaveBeenCalledExactlyOnceWith(7, {
    name: "Short evenings",
    conditions: [unseen, short, drama],
  });
  expect(acts()).toEqual([]);
});

test("without any condition there is nothing to keep, and the way back stays", async () => {
  await goToShelf("living 7");
  await changeFilters(() => []);
  expect(acts()).toEqual(["Discard changes"]);
  expect(isDrawn("at least one filter")).toBe(true);
});

test("elsewhere a filter can be kept, and where there is none nothing is drawn", async () => {
  await go({ ...shelfRoute("all"), filters: [short] });
  expect(acts()).toEqual(["Clear filters", "Keep this filter…"]);
  expect(keepFilterByName(loop.state)).toHaveLength(1);
  await goToShelf("all");
  expect(acts()).toEqual([]);
  expect(keepFilterByName(loop.state)).toEqual([]);
});

test("wherever it stood as it was kept it follows what is kept, and what was chosen there stays", async () => {
  await goToShelf("living 7");
  await openFilm(1);
  await goToShelf("living 7");
  await toggle(drama);
  await goToShelf("living 7");
  kept = [{ ...evenings(), conditions: [short] }];
  await loadLabels();
  expect(asked(), "where one is").toEqual([short]);
  await back();
  expect(here().filters, "where something was chosen").toEqual([unseen, short, drama]);
  await back();
  expect(here(), "on the way back").toMatchObject({ film: 1, filters: [short] });
});

test("a name is changed without its conditions, and the same name is no change", async () => {
  await goToShelf("living 7");
  await toggle(drama);
  await askLivingName(evenings());
  await keepLiving(dialog(), "Short evenings");
  expect(api.editLivingList).not.toHaveBeenCalled();
  await keepLiving(dialog(), "Evenings");
  expect(api.editLivingList).toHaveBeenCalledExactlyOnceWith(7, { ...draft(), name: "Evenings" });
  expect(here().filters).toEqual([unseen, short, drama]);
});

const draft = () => ({ name: evenings().name, conditions: evenings().conditions });

test("whoever removes it goes to all films; where it is gone, that is said, and its filter can be kept again", async () => {
  await goToShelf("living 7");
  await removeLiving(evenings());
  expect(here().shelf).toBe("all");
  await back();
  expect(here().filters).toEqual([unseen, short]);
  expect(said(labelHead(loop.state, "living 7"))).toContain("It is not there any more");
  expect(acts()).toEqual(["Clear filters", "Keep this filter…"]);
});

test("it counts its films as any shelf does, and says when there is none", async () => {
  await goToShelf("living 7");
  expect(said(found(loop.state, 3))).toBe("3 films");
  expect(said(empty(here()))).toContain("No film matches right now.");
  await toggle(drama);
  expect(said(found(loop.state, 3))).toContain("3 films found");
  expect(said(empty(here()))).toMatch(/No film here matches that filter\..*Discard changes/s);
});

test("the rail names them without a number, between lists and tags, and they are put in another order", async () => {
  kept = [evenings(), { living: 9, name: "Seen twice", conditions: ["seen_twice"] }];
  await loadLabels();
  const rail = said(railLabels(loop.state));
  expect(rail).toMatch(/Winters.*Living lists.*Short evenings.*Seen twice/s);
  expect(rail.match(/class="count"/g), "the list's own").toHaveLength(1);
  await moveLabel("living", 9, -1);
  expect(api.moveLivingList).toHaveBeenLastCalledWith(9, 7);
  await moveLabel("living", 7, 1);
  expect(api.moveLivingList).toHaveBeenLastCalledWith(7, null);
});

test("it is found by its name, and a change leads to it as long as it is there", async () => {
  const places = labelPlaces(loop.state);
  expect(places.map(({ name, about }) => `${name}, ${about}`)).toContain("Short evenings, Living list");
  const of = (kind: "list" | "living_list", key: number): Step["subject"] => ({ kind, key });
  expect(shelfOf(of("living_list", 7))).toBe("living 7");
  expect(shelfOf(of("list", 3))).toBe("list 3");
  expect(shelfOf(of("living_list", 8))).toBeNull();
});

test.each<[string, Condition]>([
  ["With a tag that is gone", { tag: 1 }],
  ["With a tag that is gone", { any_tag: [1, 2] }],
  ["Without a tag that is gone", { no_tag: [1] }],
  ["On a list that is gone", { list: 4 }],
  ["In a collection that is gone", { collection: 4 }],
  ["Of a genre no film here has any more", drama],
  ["From a country no film here is from any more", { country: "SU" }],
  ["Someone no film here names any more", { person: 3 }],
  ["Someone no film here names any more, director", { made_by: { person: 3, job: "director" } }],
])("a chip says %s", async (name, condition) => {
  api.person.mockRejectedValue({ kind: "refused", message: "" });
  kept = [{ ...evenings(), conditions: [condition] }];
  await loadLabels();
  await goToShelf("living 7");
  await vi.waitFor(() => expect(chipsOf(loop.state, here().filters)[0]?.name).toBe(name));
});

test("what was never chosen here is asked for by name, once; what cannot be known yet is not said to be gone", async () => {
  api.person.mockResolvedValue({ name: "Larisa Shepitko" });
  api.choices.mockResolvedValue({
    genres: [{ code: "drama", name: "Drama", films: 5 }],
    countries: [],
    decades: [],
  });
  kept = [{ ...evenings(), conditions: [{ person: 3 }, drama] }];
  await loadLabels();
  const names = () => chipsOf(loop.state, here().filters).map((chip) => chip.name);
  await goToShelf("living 7");
  await vi.waitFor(() => expect(names()).toEqual(["Larisa Shepitko", "Drama"]));
  await goToShelf("all");
  await goToShelf("living 7");
  expect(api.person).toHaveBeenCalledOnce();
  expect(api.choices).toHaveBeenCalledOnce();
  loop.state.filtering = freshFiltering();
  expect(names()).toEqual(["…", "…"]);
});

test("two that are gone are two chips, each taken away alone", () => {
  expect(chipsOf(loop.state, [{ tag: 1 }, { tag: 2 }])).toHaveLength(2);
});

test("a living list stands as it is kept, and no other shelf does", async () => {
  expect(isAsKept({ ...shelfRoute("living 7"), filters: [unseen, short] })).toBe(true);
  expect(isAsKept(shelfRoute("all"))).toBe(false);
});
