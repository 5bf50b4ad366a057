import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import type { SavedExport } from "../src/types/SavedExport";
import type { ScheduledExport } from "../src/types/ScheduledExport";
import { words } from "../src/words/deferred";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
vi.stubGlobal("requestAnimationFrame", (done: () => void) => done());
vi.stubGlobal("document", { querySelector: () => null, activeElement: null });
const api = vi.hoisted(() => ({
  takeOut: vi.fn(),
  takeOutAgain: vi.fn(),
  scheduledExports: vi.fn(),
  scheduleExport: vi.fn(),
  unscheduleExport: vi.fn(),
  writeScheduledExport: vi.fn(),
}));
vi.mock("../src/api", () => ({ api }));
vi.mock("../src/acts/navigation", () => ({ go: vi.fn() }));
const acts = await import("../src/acts/take-out");
const { fresh } = await import("../src/state");

const saved: SavedExport = {
  form: "csv",
  name: "Poste Restante tables",
  in_the_way: null,
  counts: { films: 12, viewings: 3, ratings: 0, notes: 1 },
  files: 7,
  unchanged: 0,
  kept: 0,
  stale: 0,
  left_out: 0,
  not_held: ["1 film in the bin"],
};
const daily: ScheduledExport = {
  form: "ics",
  every: "day",
  folder: "/elsewhere",
  written_at: 5,
  kept: 0,
  trouble: null,
  is_in_the_way: false,
};
const now = () => loop.state.takeOut;
/** What is asked, and said yes to. */
const answered = () => {
  const { dialog } = loop.state;
  if (dialog?.kind !== "confirmation") throw new Error("nothing is asked");
  return dialog;
};

beforeEach(() => {
  vi.clearAllMocks();
  turn({ state: fresh(), draw: vi.fn(), fail: vi.fn(), change: vi.fn() });
  api.scheduledExports.mockResolvedValue([daily]);
});

test("what was taken out is told where it was asked for", async () => {
  api.takeOut.mockResolvedValue(saved);
  await acts.takeOut("csv");
  expect(now()).toMatchObject({ at: "csv", saved, busy: false });
  await acts.takeOut("json", "move");
  expect(now()?.at).toBe("move");
});

test("whoever changes their mind is told nothing", async () => {
  api.takeOut.mockResolvedValue(null);
  await acts.takeOut("ics");
  expect(now()).toMatchObject({ saved: null, refused: null, busy: false });
  expect(loop.state.dialog).toBe(null);
});

test("nothing is written over before that was asked", async () => {
  api.takeOut.mockResolvedValue({ ...saved, files: 0, in_the_way: "exists" });
  api.takeOutAgain.mockResolvedValue(saved);
  await acts.takeOut("csv");
  expect(now()?.saved).toBe(null);
  expect(answered()).toMatchObject({ text: words.inTheWay.exists });
  expect(api.takeOutAgain).not.toHaveBeenCalled();
  await answered().act();
  expect(now()).toMatchObject({ at: "csv", saved });
});

test("files that were edited are written over once that was asked", async () => {
  acts.askToReplaceKept({ ...saved, kept: 2 }, "markdown");
  expect(api.takeOutAgain).not.toHaveBeenCalled();
  api.takeOutAgain.mockResolvedValue(saved);
  await answered().act();
  expect(now()).toMatchObject({ at: "markdown", saved });
});

test("what a disk elsewhere does not take is told on the page, and nothing is called unsaved", async () => {
  api.takeOut.mockRejectedValue({ kind: "disk", message: "There is no room." });
  await acts.takeOut("csv");
  expect(now()).toMatchObject({ refused: "There is no room.", busy: false });
  expect(loop.fail).not.toHaveBeenCalled();
  api.takeOut.mockRejectedValue({ kind: "unexpected", message: "?" });
  await acts.takeOut("csv");
  expect(loop.fail).toHaveBeenCalledOnce();
});

test("what is to be written by itself is written at once, and listed with what stands in its way", async () => {
  acts.chooseNext({ form: "ics" });
  acts.chooseNext({ every: "week" });
  api.scheduleExport.mockResolvedValue("elsewhere");
  api.writeScheduledExport.mockRejectedValue({ kind: "refused", message: "It is there." });
  await acts.schedule();
  expect(api.scheduleExport).toHaveBeenCalledWith("ics", "week");
  expect(api.writeScheduledExport).toHaveBeenCalledWith("ics", false, expect.anything());
  expect(now()).toMatchObject({ scheduled: [daily], refused: null, busy: false });
  expect(loop.fail).not.toHaveBeenCalled();
});

test("no folder chosen, nothing is written by itself", async () => {
  api.scheduleExport.mockResolvedValue(null);
  await acts.schedule();
  expect(api.writeScheduledExport).not.toHaveBeenCalled();
});

test("a schedule that cannot be read is told", async () => {
  api.scheduledExports.mockRejectedValue({ kind: "disk", message: "It could not be read." });
  await acts.listScheduled();
  expect(now()).toMatchObject({ scheduled: null, unlisted: "It could not be read." });
});

test("the shell's news is told wherever one is, and listed where it is shown", async () => {
  await acts.heardOfExports("It is gone.");
  expect(loop.state.notice?.text).toContain("It is gone.");
  expect(api.scheduledExports).not.toHaveBeenCalled();
  loop.state.route = { at: "takeOut" };
  await acts.heardOfExports(null);
  expect(now()?.scheduled).toEqual([daily]);
});

test("of what was written only what there is is named", () => {
  expect(words.tookOut(saved)).toBe(
    "7 files are written, in Poste Restante tables: 12 films, 3 viewings, and 1 note.",
  );
  expect(words.tookOut({ ...saved, files: 0, unchanged: 2 })).toBe("Nothing had to be written.");
});
