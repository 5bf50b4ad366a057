import { beforeEach, expect, test, vi } from "vitest";
import { complete, completions, walkNames } from "../src/acts/completing";
import { loop, turn } from "../src/acts/loop";
import type { FilmDialog } from "../src/film-dialogs";
import { fresh } from "../src/state";

const api = vi.hoisted(() => ({ completions: vi.fn() }));
vi.mock("../src/api", () => ({ api }));

const does = { take: vi.fn(), enter: vi.fn(), ask: vi.fn() };
const dialog = () => loop.state.dialog as FilmDialog;

/** Whether the key is kept from doing what it does elsewhere: saving the form, or closing it. */
function press(key: string) {
  const event = { key, preventDefault: vi.fn() };
  walkNames(event as unknown as KeyboardEvent, {
    ...does,
    value: dialog().completing?.typed ?? "",
    completing: dialog().completing,
  });
  return event.preventDefault.mock.calls.length > 0;
}

beforeEach(async () => {
  vi.clearAllMocks();
  const dialog = { kind: "film", completing: null } as unknown as FilmDialog;
  turn({ state: { ...fresh(), dialog }, draw: () => {}, change: async () => null, fail: vi.fn() });
  api.completions.mockResolvedValue(["Soviet Union", "Sweden"]);
  await complete("countries", completions("country"), "s");
});

test("Enter takes the name that is chosen, or else what is typed; over nothing it saves the form", () => {
  expect(press("Enter")).toBe(true);
  expect(does.enter).toHaveBeenCalledExactlyOnceWith("s");
  press("ArrowDown");
  press("Enter");
  expect(does.take).toHaveBeenCalledExactlyOnceWith("Soviet Union");
  dialog().completing = null;
  expect(press("Enter")).toBe(false);
});

test("Escape closes the names and leaves what is typed; once more it is the form's", () => {
  expect(press("Escape")).toBe(true);
  expect(dialog().completing).toMatchObject({ typed: "s", names: [] });
  expect(press("Escape")).toBe(false);
});

test("names are shown before anything is typed only to whoever asks for them", async () => {
  await complete("countries", completions("country"), "");
  expect(dialog().completing?.names).toEqual([]);
  press("ArrowDown");
  expect(does.ask).toHaveBeenCalledOnce();
});

test("a late answer to what is typed no more changes nothing", async () => {
  const late = complete("countries", completions("country"), "so");
  api.completions.mockResolvedValue(["France"]);
  await Promise.all([complete("countries", completions("country"), "fr"), late]);
  expect(dialog().completing).toMatchObject({ typed: "fr", names: ["France"] });
});
