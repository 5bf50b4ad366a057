import { beforeEach, expect, test, vi } from "vitest";
import { describe, editFilm, filmDialog, giveBack, isDescribed, keepFilm } from "../src/acts/film-form";
import { addTypedNames } from "../src/acts/film-lists";
import { turn } from "../src/acts/loop";
import { allUnderstood, understandTitle } from "../src/acts/understanding-film";
import { emptyDraft, isOwn } from "../src/film-draft";
import { filmForm } from "../src/parts/film-form";
import { fresh } from "../src/state";
import { card } from "./arguments";
import { written } from "./written";

const api = vi.hoisted(() => ({
  film: vi.fn(),
  filmDrafts: vi.fn(),
  typedFilms: vi.fn(),
  twin: vi.fn(),
  editFilm: vi.fn(),
}));
vi.mock("../src/api", () => ({ api, pictureAddress: (hash: string) => hash }));
const add = vi.hoisted(() => vi.fn(async () => null));
vi.mock("../src/acts/adding", () => ({ addFilms: add }));
const screen = vi.hoisted(() => ({ focusOn: vi.fn(), closeDialog: vi.fn() }));
vi.mock("../src/screen", async (real) => ({ ...(await real<object>()), ...screen }));

vi.stubGlobal("HTMLDialogElement", class {});

const collection = { ...emptyDraft(), title: "The Ascent", original_title: "Восхождение", genres: ["war"] };
const said = { ...collection, original_title: "Voskhozhdenie" };

function form() {
  const dialog = filmDialog();
  if (dialog === null) throw new Error("the form is not open");
  return dialog;
}

beforeEach(async () => {
  vi.clearAllMocks();
  const change = async (act: () => Promise<unknown>) => {
    await act();
    return null;
  };
  turn({ state: fresh(), draw: () => {}, change, fail: vi.fn() });
  api.film.mockResolvedValue({ own_picture: false });
  api.filmDrafts.mockResolvedValue({ said, collection });
  await editFilm(card("The Ascent"));
});

/** The form as it is opened to add a film. */
const adding = () =>
  Object.assign(form(), { card: null, collection: null, draft: emptyDraft(), before: emptyDraft() });

test("a field is the person's where it says something else than the collection", () => {
  const own = (wish: object) => isOwn({ ...said, ...wish }, collection, "original_title");
  expect(own({})).toBe(true);
  expect(own({ original_title: " Восхождение " })).toBe(false);
  expect(own({ original_title: " " }), "emptied, it is the collection's again").toBe(false);
  expect(isOwn(said, null, "original_title"), "of a film of one's own everything is").toBe(false);
  const elsewhere = { ...said, identifiers: [{ kind: "imdb" as const, id: "tt0075404" }] };
  expect(isOwn(elsewhere, collection, "identifiers"), "whoever said it").toBe(false);
});

test("what is given back has the collection's words, and the hand is in its field", async () => {
  await giveBack("original_title");
  expect(form().draft).toEqual(collection);
  expect(screen.focusOn).toHaveBeenCalledWith("#film-original_title");
  await keepFilm();
  expect(api.editFilm).toHaveBeenCalledExactlyOnceWith(1, collection);
  expect(screen.closeDialog).toHaveBeenCalledOnce();
});

test("spaces and a person without a name are nothing written", () => {
  describe({ title: "The Ascent ", credits: [{ job: "director", name: " ", role: null }] });
  expect(isDescribed(form())).toBe(false);
  addTypedNames("genres", "drama, war,");
  expect(form().draft.genres).toEqual(["war", "drama"]);
  expect(isDescribed(form())).toBe(true);
});

test("a year in brackets behind the title goes into the empty field of the year, once the title is left or the form is sent", async () => {
  api.typedFilms.mockResolvedValue([
    { draft: { ...emptyDraft(), title: "Andrei Rublev", year: 1966 }, twin: null },
  ]);
  api.twin.mockResolvedValue(null);
  const typed = "Andrei Rublev (1966)";
  adding();
  describe({ title: typed });
  understandTitle(form(), typed, false);
  await keepFilm();
  const { calls } = add.mock as unknown as { calls: [object[]][] };
  expect(calls[0]?.[0]).toEqual([{ ...emptyDraft(), title: "Andrei Rublev", year: 1966 }]);
  adding();
  describe({ title: typed, year: 1971 });
  understandTitle(form(), typed, false);
  await allUnderstood();
  expect(form().draft, "a year that is said already leaves the title as it is").toMatchObject({
    title: typed,
    year: 1971,
  });
});

test("where a twin is told of, Enter opens it, and adding all the same is pressed on purpose", () => {
  Object.assign(adding(), { twin: card("Solaris") });
  // Enter in a field presses the first button that sends its form.
  const sends = (dialog = form()) =>
    [...written(filmForm(dialog), 0).matchAll(/<button(?![^>]*type="?button)[^>]*>([^<]*)/g)].map(
      ([, name]) => name?.trim(),
    );
  expect(sends()[0]).toContain("Solaris");
  expect(sends().at(-1)).toBe("Add all the same");
  form().twin = null;
  expect(sends()).toEqual(["Add"]);
});

test("a number is taken out of an address, unless something else was typed meanwhile", async () => {
  const address = "https://www.imdb.com/title/tt0079944/";
  const identifiers = [{ kind: "imdb", id: "tt0079944" }];
  api.typedFilms.mockResolvedValue([{ draft: { ...emptyDraft(), identifiers }, twin: null }]);
  for (const [later, title] of [
    [address, ""],
    ["Stalker", "Stalker"],
  ] as const) {
    const dialog = adding();
    describe({ title: address });
    understandTitle(dialog, address, false);
    describe({ title: later });
    await allUnderstood();
    expect(dialog.draft.title).toBe(title);
    expect(dialog.draft.identifiers).toEqual(later === address ? identifiers : []);
  }
});

test("a twin of which nothing was said yet comes before adding; said, it is added all the same", async () => {
  adding();
  describe({ title: "Solaris" });
  api.twin.mockResolvedValue(card("Solaris"));
  await keepFilm();
  expect(form().twin?.title).toBe("Solaris");
  expect(add).not.toHaveBeenCalled();
  await keepFilm();
  expect(add).toHaveBeenCalledOnce();
});
