import { beforeEach, expect, test, vi } from "vitest";
import { addFilm, describe, editFilm, filmDialog, isDescribed, keepFilm } from "../src/acts/film-form";
import { bringToForm, goWithout } from "../src/acts/form-picture";
import { loop, turn } from "../src/acts/loop";
import { emptyDraft } from "../src/film-draft";
import { formStamp } from "../src/parts/film-picture";
import { fresh } from "../src/state";
import { card } from "./arguments";

/** Each act as it was done, in order. */
const done = vi.hoisted(() => [] as string[]);
const api = vi.hoisted(() => ({
  film: vi.fn(),
  filmDrafts: vi.fn(),
  twin: vi.fn(async () => null),
  addFilms: vi.fn(),
  editFilm: vi.fn(async () => done.push("edited")),
}));
vi.mock("../src/api", () => ({ api, pictureAddress: (hash: string) => hash }));
const bringing = vi.hoisted(() => ({ cutPicture: vi.fn(), givePicture: vi.fn(), takePictureAway: vi.fn() }));
vi.mock("../src/acts/bringing", () => bringing);
vi.mock("../src/acts/navigation", () => ({
  openFilm: (film: number) => done.push(`opened ${film}`),
  goToShelf: () => done.push("went to a shelf"),
}));
vi.mock("../src/screen", async (real) => ({
  ...(await real<object>()),
  focusOn: vi.fn(),
  selectText: vi.fn(),
  closeDialog: vi.fn(),
}));
vi.stubGlobal("createImageBitmap", async (bytes: string) => ({ of: bytes }));

const file = (name: string) => ({ name }) as File;
const said = { ...emptyDraft(), title: "The Ascent" };

function form() {
  const dialog = filmDialog();
  if (dialog === null) throw new Error("the form is not open");
  return dialog;
}

beforeEach(() => {
  vi.clearAllMocks();
  done.length = 0;
  const change = async (act: () => Promise<unknown>) => {
    try {
      await act();
      return null;
    } catch (failure) {
      return failure as never;
    }
  };
  turn({ state: fresh(), draw: () => {}, change, fail: vi.fn() });
  api.film.mockResolvedValue({ own_picture: true });
  api.filmDrafts.mockResolvedValue({ said, collection: null });
  api.addFilms.mockResolvedValue({ subjects: [{ kind: "film", key: 12 }] });
  bringing.cutPicture.mockImplementation(async ({ name }: File) => ({ name, bytes: name, ink: "cream" }));
  bringing.givePicture.mockImplementation(async (film: number, { name }: File) => {
    done.push(`gave ${film} ${name}`);
    return null;
  });
  bringing.takePictureAway.mockImplementation(async (film: number) => {
    done.push(`took from ${film}`);
    return null;
  });
});

test("a film is added, then given the picture from its form, then opened", async () => {
  await addFilm();
  describe({ title: "Stalker" });
  await bringToForm(form(), file("zone.png"));
  expect(form().picture).toMatchObject({ name: "zone.png", ink: "cream", shown: { of: "zone.png" } });
  await keepFilm();
  expect(done).toEqual(["gave 12 zone.png", "opened 12"]);
});

test("where adding fails, nothing of the picture is kept but in the form", async () => {
  await addFilm();
  describe({ title: "Stalker" });
  await bringToForm(form(), file("zone.png"));
  api.addFilms.mockRejectedValue({ kind: "refused", message: "No." });
  await keepFilm();
  expect(done).toEqual([]);
  expect(form().picture).toMatchObject({ name: "zone.png" });
});

test("saving waits for a picture that is still being cut", async () => {
  await editFilm(card("The Ascent"));
  let cut: (picture: unknown) => void = () => {};
  bringing.cutPicture.mockReturnValue(new Promise((resolve) => (cut = resolve)));
  void bringToForm(form(), file("snow.png"));
  const saving = keepFilm();
  // Whatever does not wait for it is done by then.
  await new Promise((later) => setTimeout(later));
  expect(form().busy).toBe(true);
  cut({ name: "snow.png", bytes: "snow.png", ink: "blue" });
  await saving;
  expect(done, "the film itself is as it was").toEqual(["gave 1 snow.png"]);
});

test("what is no picture is said in the form, and saved without only when asked again", async () => {
  await addFilm();
  describe({ title: "Stalker" });
  bringing.cutPicture.mockResolvedValue({ refused: "It could not be read." });
  void bringToForm(form(), file("zone.doc"));
  await keepFilm();
  expect(form().refused).toBe("It could not be read.");
  expect(api.addFilms).not.toHaveBeenCalled();
  await keepFilm();
  expect(done).toEqual(["opened 12"]);
});

test("without: what was chosen is let go of, what the film has comes off once that is saved", async () => {
  await editFilm(card("The Ascent"));
  expect(isDescribed(form())).toBe(false);
  await goWithout(form());
  expect(isDescribed(form())).toBe(true);
  describe({ year: 1977 });
  await keepFilm();
  expect(done).toEqual(["edited", "took from 1"]);
  api.film.mockResolvedValue({ own_picture: false });
  await editFilm(card("The Ascent"));
  await bringToForm(form(), file("snow.png"));
  await goWithout(form());
  expect(isDescribed(form())).toBe(false);
});

test("the stamp beside the fields shows it at once, with or without a title", async () => {
  await addFilm();
  const shows = () => JSON.stringify(formStamp(form())).includes("<canvas");
  expect(shows()).toBe(false);
  await bringToForm(form(), file("zone.png"));
  expect(shows()).toBe(true);
  await goWithout(form());
  expect(shows()).toBe(false);
});

test("of two that were chosen the newer one is shown, however long the other takes", async () => {
  await editFilm(card("The Ascent"));
  let late: (picture: unknown) => void = () => {};
  bringing.cutPicture.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
  const first = bringToForm(form(), file("snow.png"));
  await bringToForm(form(), file("wood.png"));
  late({ name: "snow.png", bytes: "snow.png", ink: "blue" });
  await first;
  expect(form().picture).toMatchObject({ name: "wood.png" });
  expect(loop.fail).not.toHaveBeenCalled();
});
