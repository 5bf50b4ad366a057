import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import type { FilmPage } from "../src/types/FilmPage";
import type { ViewingDialog } from "../src/viewing-dialog";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
const api = vi.hoisted(() => ({
  completions: vi.fn(),
  editViewing: vi.fn(),
  labels: vi.fn(),
  listPage: vi.fn(),
  markSeen: vi.fn(),
  understandDate: vi.fn(async () => ({ date: "2026-12-31", other: null, before_film: null })),
}));
vi.mock("../src/api", () => ({ api }));
const closeDialog = vi.hoisted(() => vi.fn());
const focusOn = vi.hoisted(() => vi.fn());
vi.mock("../src/screen", () => ({ closeDialog, focusOn, focusWriting: vi.fn(), selectText: vi.fn() }));
const { isWritten, keepViewing, leaveViewing, logViewing, openViewing } = await import("../src/acts/viewing");
const { addTag, removeTag, takeCompanion, takePlace, typeCompany, typeNextTag, write } = await import(
  "../src/acts/viewing-fields"
);
const { viewings } = await import("../src/parts/viewings");
const { stopCompleting } = await import("../src/acts/completing");
const { fresh } = await import("../src/state");
const { card: cardOf } = await import("./arguments");

const card = cardOf("The Ascent");
const viewing = {
  viewing: 7,
  seen_on: "2026-03-12",
  finished: true,
  rating: null,
  place: "Moscow",
  company: null,
  remark: "Snow.",
  tags: [{ tag: 1, name: "Winter" }],
};
const dialog = () => loop.state.dialog as ViewingDialog;
const offered = () => dialog().completing?.names ?? [];
const rest = { finished: true, rating: null };

beforeEach(async () => {
  vi.clearAllMocks();
  const tags = ["Winter", "with my father", "Café"].map((name, tag) => ({ tag, name, films: 3 }));
  const state = fresh();
  state.labels = { tags, lists: [], living: [] };
  const change = async (act: () => Promise<unknown>) => {
    await act();
    return null;
  };
  turn({ state, draw: () => {}, change, fail: vi.fn() });
  api.completions.mockResolvedValue(["Anna", "Boris"]);
  await logViewing(card);
});

test("what counts as written is another text than was there, or another tag", async () => {
  await openViewing(card, viewing);
  expect(isWritten(dialog())).toBe(false);
  write({ remark: "Snow. And two men." });
  expect(isWritten(dialog())).toBe(true);
  write({ remark: "Snow." });
  expect(isWritten(dialog())).toBe(false);
  addTag("with my father");
  expect(isWritten(dialog()), "a tag").toBe(true);
  await removeTag("with my father");
  await typeNextTag("s");
  expect(isWritten(dialog()), "a tag that is not taken yet").toBe(true);
});

test("Escape over what is written asks, and once more goes on writing; over nothing it closes", () => {
  write({ remark: "Two hundred words." });
  const pressEscape = () => {
    const event = new Event("cancel", { cancelable: true });
    leaveViewing(event);
    return event.defaultPrevented;
  };
  expect(pressEscape(), "the dialog stays").toBe(true);
  expect(dialog()).toMatchObject({ leaving: true });
  expect(pressEscape()).toBe(true);
  expect(dialog()).toMatchObject({ leaving: false });
  write({ remark: "" });
  expect(pressEscape(), "nothing is lost").toBe(false);
  expect(closeDialog, "it closes by itself").not.toHaveBeenCalled();
});

test("Cancel asks the same, and closes where nothing is written", () => {
  addTag("snow");
  leaveViewing(new Event("click", { cancelable: true }));
  expect(closeDialog).not.toHaveBeenCalled();
  expect(dialog()).toMatchObject({ leaving: true });
  Object.assign(dialog(), { leaving: false, draft: dialog().before });
  leaveViewing(new Event("click", { cancelable: true }));
  expect(closeDialog).toHaveBeenCalledTimes(1);
});

test("with whom is completed by its last name, and nobody is offered twice", async () => {
  await typeCompany("A");
  expect(api.completions).toHaveBeenLastCalledWith("companion", "A");
  expect(offered()).toEqual(["Anna", "Boris"]);
  takeCompanion("Anna");
  expect(dialog()).toMatchObject({ draft: { company: "Anna" }, completing: null });
  await typeCompany("Anna, b");
  expect(api.completions).toHaveBeenLastCalledWith("companion", "b");
  expect(offered()).toEqual(["Boris"]);
  takeCompanion("Boris");
  expect(dialog().draft.company).toBe("Anna, Boris");
  await typeCompany("Anna; Co., b");
  expect(api.completions, "a name ends at a comma alone").toHaveBeenLastCalledWith("companion", "b");
  takeCompanion("Boris");
  expect(dialog().draft.company).toBe("Anna; Co., Boris");
});

test("whoever mends an earlier name is not offered others for the last", async () => {
  await typeCompany("Ana, Boris");
  api.completions.mockClear();
  await typeCompany("Anna, Boris");
  expect(offered()).toEqual([]);
  expect(api.completions).not.toHaveBeenCalled();
});

test("a name that is taken leaves what is written elsewhere", async () => {
  write({ remark: "Snow.", company: "Anna", place: "Ki" });
  takePlace("Kino Union");
  expect(dialog().draft).toMatchObject({ place: "Kino Union", remark: "Snow.", company: "Anna" });
});

test("tags are offered by the beginnings of their words, those that are there no more", async () => {
  await typeNextTag("fat");
  expect(offered()).toEqual(["with my father"]);
  addTag("with my father");
  await typeNextTag("w");
  expect(offered()).toEqual(["Winter"]);
});

test("before they were asked for, tags are asked for by whoever types one", async () => {
  const { labels } = loop.state;
  loop.state.labels = null;
  api.labels.mockResolvedValue(labels);
  await typeNextTag("win");
  expect(offered()).toEqual(["Winter"]);
});

test("several tags are taken one after the other, each once and by the name it has", async () => {
  addTag(" winter ");
  addTag("Snow");
  addTag("snow");
  addTag("WINTER");
  addTag(" ");
  expect(dialog().draft).toMatchObject({ tags: ["Winter", "Snow"], nextTag: "" });
  await removeTag("Winter");
  expect(dialog().draft.tags).toEqual(["Snow"]);
  expect(focusOn, "the button is gone").toHaveBeenCalledExactlyOnceWith("#viewing-tags");
});

test("a film's page shows the tags of each viewing", () => {
  const drawn = (tags: typeof viewing.tags) =>
    JSON.stringify(viewings({ card, viewings: [{ ...viewing, tags }] } as unknown as FilmPage));
  expect(drawn(viewing.tags)).toContain("Winter");
  const list = 'ul class=\\"tags\\"';
  expect(drawn(viewing.tags)).toContain(list);
  expect(drawn([])).not.toContain(list);
});

test("what is written is kept with its tags, and with the one that was not taken yet", async () => {
  await openViewing(card, viewing);
  addTag("Snow");
  await typeNextTag("cafe");
  stopCompleting();
  await keepViewing("12 March 2026", rest);
  expect(api.editViewing).toHaveBeenCalledExactlyOnceWith(7, {
    seen_on: "2026-03-12",
    ...rest,
    place: "Moscow",
    company: "",
    remark: "Snow.",
    tags: ["Winter", "Snow", "Café"],
  });
});
