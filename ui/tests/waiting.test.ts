import { nothing } from "lit";
import { beforeEach, expect, test, vi } from "vitest";
import { turn } from "../src/acts/loop";
import type { WhyForm } from "../src/label-dialogs";
import type { FilmPage } from "../src/types/FilmPage";
import { card as cardOf } from "./arguments";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
const { api, screen } = vi.hoisted(() => ({
  api: { film: vi.fn(), sayWhyWaiting: vi.fn() },
  screen: { closeDialog: vi.fn(), focusOn: vi.fn() },
}));
vi.mock("../src/api", () => ({ api, pictureAddress: (hash: string) => hash }));
vi.mock("../src/screen", () => screen);
const { askWhy, keepWhy } = await import("../src/acts/waiting");
const { leaveLabelForm } = await import("../src/acts/label-form");
const { actsFor } = await import("../src/acts/on-film");
const { fetchDeferred } = await import("../src/parts/deferred");
const { pageWait } = await import("../src/parts/page-wait");
const { tools } = await import("../src/parts/tools");
const { shelfRoute } = await import("../src/route");
const { fresh } = await import("../src/state");

const card = { ...cardOf("Solaris"), waiting: true };
const since = new Date(2026, 4, 3, 23, 59).getTime();
let state = fresh();
let refusal: string | null = null;
const fail = vi.fn();

beforeEach(() => {
  vi.resetAllMocks();
  state = fresh();
  refusal = null;
  const change = async (act: () => Promise<unknown>, manner?: { refused?: (message: string) => void }) => {
    await act();
    if (refusal === null) return null;
    manner?.refused?.(refusal);
    return { kind: "refused", message: refusal } as const;
  };
  turn({ state, draw: () => {}, change, fail });
  api.film.mockResolvedValue({ wait: { since, why: "Anna said so" } });
});

async function asked() {
  await askWhy(card);
  return state.dialog as WhyForm;
}

test("why a film waits is asked with what was said, and saved as one act", async () => {
  const dialog = await asked();
  expect(dialog).toMatchObject({ kind: "why", why: "Anna said so" });
  await keepWhy(dialog, "  Boris did ");
  expect(api.sayWhyWaiting).toHaveBeenCalledExactlyOnceWith(1, "Boris did");
  expect(screen.closeDialog).toHaveBeenCalledOnce();
});

test("what is as it was is not saved again, and an empty line takes it away", async () => {
  const dialog = await asked();
  await keepWhy(dialog, "Anna said so ");
  expect(api.sayWhyWaiting).not.toHaveBeenCalled();
  expect(screen.closeDialog).toHaveBeenCalledOnce();
  await keepWhy(dialog, " ");
  expect(api.sayWhyWaiting).toHaveBeenCalledExactlyOnceWith(1, "");
});

test("a refusal is said in the form, which stays", async () => {
  const dialog = await asked();
  refusal = "It does not wait any more.";
  await keepWhy(dialog, "Boris");
  expect(dialog.refused).toBe(refusal);
  expect(screen.closeDialog).not.toHaveBeenCalled();
});

test("of a film that waits no more nothing is asked", async () => {
  api.film.mockResolvedValue({ wait: null });
  expect(await asked()).toBeNull();
  expect(fail).not.toHaveBeenCalled();
});

test("what was written is asked about before it goes, and the focus is on it again where one goes on", async () => {
  const dialog = await asked();
  class Input {
    type = "text";
    name = "why";
    value = "Boris";
    defaultValue = "Anna said so";
  }
  vi.stubGlobal("HTMLTextAreaElement", class {});
  vi.stubGlobal("HTMLInputElement", Input);
  vi.stubGlobal("document", { querySelector: () => ({ elements: [new Input()] }) });
  const pressed = () => ({ type: "cancel", preventDefault: vi.fn() });
  const [first, second] = [pressed(), pressed()];
  leaveLabelForm(first as unknown as Event);
  expect(first.preventDefault).toHaveBeenCalled();
  expect(dialog.leaving).toBe(true);
  leaveLabelForm(second as unknown as Event);
  expect(dialog.leaving).toBe(false);
  expect(screen.focusOn).toHaveBeenCalledWith("dialog.label-form [autofocus]");
});

/** What a part writes into the page, but for what it does. */
function written(it: unknown): string {
  if (Array.isArray(it)) return it.map(written).join("");
  if (typeof it === "string") return it;
  const { strings, values = [] } = (it ?? {}) as { strings?: string[]; values?: unknown[] };
  return (strings ?? []).map((string, at) => string + written(values[at])).join("");
}

test("its page says since which day it waits, by the clock of this machine, and why", () => {
  const page = (wait: FilmPage["wait"]) => pageWait({ card, wait } as FilmPage);
  expect(page(null)).toBe(nothing);
  expect(written(page({ since, why: null }))).toMatch(/>Waiting since 3 May 2026<.*Why\?/s);
  const said = written(page({ since, why: "Anna said so" })).replace(/[\u2066-\u2069]/g, "");
  expect(said).toMatch(/>Waiting since 3 May 2026 — Anna said so<.*Change/s);
});

test("the menu of a film asks why where those that wait are shown, and of those alone", () => {
  const asks = (of = card) => actsFor(of).some(({ names: [name] }) => name === "whyItWaitsEllipsis");
  state.route = shelfRoute("waiting");
  expect([asks(), asks({ ...card, waiting: false })]).toEqual([true, false]);
  state.route = shelfRoute("all");
  expect(asks()).toBe(false);
});

test("what waits stands in the person's order, a list in its own", async () => {
  await fetchDeferred();
  const orders = (shelf: Parameters<typeof shelfRoute>[0]) => written(tools(state, shelfRoute(shelf)));
  expect(orders("waiting")).toContain("In your order");
  expect(orders("list 3")).toContain("In its own order");
  expect(orders("seen")).not.toContain("order</option>");
});
