import { beforeEach, expect, test, vi } from "vitest";
import { loop, turn } from "../src/acts/loop";
import type { Changed } from "../src/types/Changed";
import type { ColumnMapping } from "../src/types/ColumnMapping";
import type { Failure } from "../src/types/Failure";
import type { ImportSummary } from "../src/types/ImportSummary";
import type { ImportTable } from "../src/types/ImportTable";
import type { LedgerLine } from "../src/types/LedgerLine";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
vi.stubGlobal("requestAnimationFrame", (done: () => void) => done());
vi.stubGlobal("document", { querySelector: () => null, activeElement: null });
const api = vi.hoisted(() => ({
  chooseImport: vi.fn(),
  matchImport: vi.fn(),
  answerImport: vi.fn(),
  importLedger: vi.fn(),
  importFiles: vi.fn(),
  dropImport: vi.fn(),
}));
vi.mock("../src/api", () => ({ api }));
const { goToShelf, go } = vi.hoisted(() => ({ goToShelf: vi.fn(), go: vi.fn() }));
vi.mock("../src/acts/navigation", () => ({ goToShelf, go }));
vi.mock("../src/acts/list", () => ({ ask: vi.fn(), askAgain: vi.fn() }));
const { answerLine, bringAsUnknown, bringDeleted, bringIn, chooseFiles, mapColumns } = await import(
  "../src/acts/bring-in"
);
const { nothingRead, rowsBrought, withField } = await import("../src/bring-in");
const { fresh } = await import("../src/state");

const summary: ImportSummary = {
  kind: "letterboxd",
  names: ["letterboxd.zip"],
  files: 3,
  rows: 21,
  counts: { new_film: 1, new_viewing: 2, merged: 3, already_there: 4, set_aside: 5, needs_you: 6 },
  own_ratings_kept: 0,
  deleted: 2,
  fillable: 0,
  fills_in: false,
  with_deleted: false,
  shared_days: [
    { day: "2020-05-05", rows: 40, unknown: true },
    { day: "2021-01-01", rows: 30, unknown: false },
  ],
  warnings: [],
  tables: [],
};
const line = { file: "diary.csv", row: 4, title: "Home", year: 2009 } as LedgerLine;
const refused: Failure = { kind: "refused", message: "It changed." };
const now = () => loop.state.bringIn;

beforeEach(() => {
  vi.clearAllMocks();
  turn({
    state: fresh(),
    draw: vi.fn(),
    fail: vi.fn(),
    async change(act, { refused } = {}) {
      try {
        await act();
        return null;
      } catch (failure) {
        refused?.((failure as Failure).message);
        return failure as Failure;
      }
    },
  });
});

test("what is brought in is what would change anything", () => {
  expect(rowsBrought(summary)).toBe(6);
});

test("files are read and looked at; who changes their mind is where they were", async () => {
  api.chooseImport.mockResolvedValueOnce(null);
  await chooseFiles(false);
  expect(now()).toEqual(nothingRead);
  api.chooseImport.mockResolvedValueOnce(summary);
  await chooseFiles(true);
  expect(api.chooseImport).toHaveBeenLastCalledWith(true, expect.any(Function));
  expect(now()).toEqual({ ...nothingRead, summary });
  expect(loop.state.jobs).toEqual([]);
});

test("a file that cannot be read is said where it was chosen, and not as if nothing could be saved any more", async () => {
  api.chooseImport.mockRejectedValueOnce({ kind: "disk", message: "It is gone." });
  await chooseFiles(false);
  expect(now()).toEqual({ ...nothingRead, refused: "It is gone." });
  expect(loop.fail).not.toHaveBeenCalled();
});

test("a wish keeps the others, and rows that are read anew ask anew", async () => {
  loop.state.bringIn = { ...nothingRead, summary };
  api.answerImport.mockResolvedValueOnce(summary);
  await answerLine(line, 0, 9, "skip");
  expect([...now().answered.values()]).toEqual([{ number: 9, answer: "skip" }]);
  api.matchImport.mockResolvedValue(summary);
  await bringAsUnknown("2021-01-01", true);
  expect(api.matchImport.mock.lastCall?.[0]).toEqual({
    deleted: false,
    unknown_days: ["2020-05-05", "2021-01-01"],
    fill_in: false,
    columns: null,
  });
  await bringAsUnknown("2020-05-05", false);
  expect(api.matchImport.mock.lastCall?.[0]).toEqual({
    deleted: false,
    unknown_days: [],
    fill_in: false,
    columns: null,
  });
  expect(now().answered.size).toBe(1);
  await bringDeleted(true);
  expect(api.matchImport.mock.lastCall?.[0]).toEqual({
    deleted: true,
    unknown_days: ["2020-05-05"],
    fill_in: false,
    columns: null,
  });
  expect(now().answered.size).toBe(0);
});

test("brought in, it is looked at no more", async () => {
  loop.state.bringIn = { ...nothingRead, summary };
  api.importFiles.mockResolvedValueOnce({} as Changed);
  await bringIn();
  expect(now()).toEqual(nothingRead);
  expect(goToShelf).toHaveBeenCalledExactlyOnceWith("all");
});

test("what changed since it was looked at is shown as it is now, and that is said", async () => {
  loop.state.bringIn = { ...nothingRead, summary };
  api.importFiles.mockRejectedValueOnce(refused);
  const then = { ...summary, rows: 20 };
  api.matchImport.mockResolvedValueOnce(then);
  await bringIn();
  expect(now()).toEqual({ ...nothingRead, summary: then, refused: "It changed." });
  expect(goToShelf).not.toHaveBeenCalled();
});

test("a table is read anew as its columns are said to be, and nothing that is said meanwhile is lost", async () => {
  const mapping: ColumnMapping = { fields: ["title", "ignored"], header: true, order: null };
  const of = (mapping: ColumnMapping) => ({
    ...summary,
    tables: [{ file: "a.csv", mapping } as ImportTable],
  });
  loop.state.bringIn = {
    ...nothingRead,
    summary: of(mapping),
    answered: new Map([["4 a.csv", { number: 1, answer: "new" }]]),
  };
  api.matchImport.mockImplementation(async ({ columns }) => of(columns.mapping));
  void mapColumns(0, (it) => withField(it, 1, "note"));
  void mapColumns(0, (it) => ({ ...it, order: "day_month_year" }));
  await mapColumns(0, (it) => ({ ...it, header: false }));
  const said = { fields: ["title", "note"], header: false, order: "day_month_year" };
  expect(now().summary?.tables[0]?.mapping).toEqual(said);
  expect(api.matchImport.mock.lastCall?.[0].columns).toEqual({ table: 0, mapping: said });
  expect(now().answered.size).toBe(0);
});

test("of two columns that hold the same only the one that was said last does", () => {
  const mapping = { fields: ["title", "tags", "rating_of5"], header: true, order: null } as ColumnMapping;
  expect(withField(mapping, 1, "title").fields).toEqual(["ignored", "title", "rating_of5"]);
  expect(withField(mapping, 0, "rating_of10").fields).toEqual(["rating_of10", "tags", "ignored"]);
  expect(withField(mapping, 2, "tags").fields).toEqual(["title", "tags", "tags"]);
});
