import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import { card } from "./arguments";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
const api = vi.hoisted(() => ({ film: vi.fn(), tagFilms: vi.fn(), untagFilms: vi.fn(), makeList: vi.fn() }));
vi.mock("../src/api", () => ({ api }));
vi.mock("../src/screen", () => ({ focusOn: vi.fn() }));
const { addTag, askForTags, chooseTag, takeTag, takeTagOff, typeTag } = await import("../src/acts/tagging");
const { tagsFor } = await import("../src/acts/known-tags");
const { askForLists, takeList, typeList } = await import("../src/acts/listing");
const { fresh } = await import("../src/state");
type TagsDialog = import("../src/label-dialogs").TagsDialog;
type ListsDialog = import("../src/label-dialogs").ListsDialog;

const winter = { tag: 1, name: "Winter" };
const father = { tag: 2, name: "with my father" };
const these = { these: [1] };

beforeEach(() => {
  vi.resetAllMocks();
  const state = fresh();
  state.labels = { tags: [winter, father].map((tag) => ({ ...tag, films: 3 })), lists: [], living: [] };
  api.film.mockResolvedValue({ tags: [], lists: [] });
  const change = async (act: () => Promise<unknown>) => {
    await act();
    return null;
  };
  turn({ state, draw: () => {}, change, fail: () => {} });
});

async function tagging() {
  await askForTags(card("Солярис"));
  return loop.state.dialog as TagsDialog;
}

test("what is typed is completed from the beginnings of words, and Enter takes it as it is unless one is chosen", async () => {
  const dialog = await tagging();
  typeTag(dialog, "FATH");
  expect(tagsFor(dialog)).toMatchObject([father]);
  chooseTag(dialog, 0);
  await takeTag(dialog);
  expect(api.tagFilms).toHaveBeenLastCalledWith(these, "with my father");
  typeTag(dialog, " w ");
  await takeTag(dialog);
  expect(api.tagFilms).toHaveBeenLastCalledWith(these, "w");
});

test("several are added in a row; one that is there is not added again, and can be taken off", async () => {
  const dialog = await tagging();
  await addTag(dialog, "winter");
  expect(dialog).toMatchObject({ tags: [winter], typed: "", said: "Tagged “Winter”" });
  await addTag(dialog, " WINTER ");
  await addTag(dialog, "  ");
  expect(api.tagFilms).toHaveBeenCalledTimes(1);
  expect(tagsFor(dialog), "it is offered no more").toMatchObject([father]);
  await takeTagOff(dialog, winter);
  expect(api.untagFilms).toHaveBeenCalledExactlyOnceWith(these, 1);
  expect(dialog.tags).toEqual([]);
});

test("a list that is named and not there is made with the film on it", async () => {
  await askForLists(card("Солярис"));
  const dialog = loop.state.dialog as ListsDialog;
  typeList(dialog, " Best ");
  await takeList(dialog);
  expect(api.makeList).toHaveBeenCalledExactlyOnceWith(
    { name: "Best", introduction: "", ranked: false },
    these,
  );
  expect(dialog.typed).toBe("");
});
