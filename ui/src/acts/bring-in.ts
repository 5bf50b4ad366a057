// Films brought in from other programs: files are chosen, what was read of them is looked at and answered, and it is brought in.

import { api } from "../api";
import { type BringIn, nothingRead, placeOf } from "../bring-in";
import { focusOn, focusSheet, goToPlace } from "../screen";
import type { ColumnMapping } from "../types/ColumnMapping";
import type { Failure } from "../types/Failure";
import type { ImportAnswer } from "../types/ImportAnswer";
import type { ImportOptions } from "../types/ImportOptions";
import type { ImportSummary } from "../types/ImportSummary";
import type { JobProgress } from "../types/JobProgress";
import type { LedgerFate } from "../types/LedgerFate";
import type { LedgerLine } from "../types/LedgerLine";
import type { SaidColumns } from "../types/SaidColumns";
import { words } from "../words/deferred";
import { addressOf } from "./bringing";
import type { DroppedFile } from "./dropped";
import { runJob } from "./job";
import { listEarlierImports } from "./kept-ledger";
import { ask, askAgain } from "./list";
import { loop } from "./loop";
import { go, goToShelf } from "./navigation";

type Hear = (progress: JobProgress) => void;

const everyRow = { at: "bringIn", ledger: null, fate: null, search: "" } as const;

export const openBringIn = () => go(everyRow);

function put(wish: Partial<BringIn>) {
  loop.state.bringIn = { ...loop.state.bringIn, ...wish };
  loop.draw();
}

/** Which files they are the shell knows alone. */
export const chooseFiles = (unpacked: boolean) => look((hear) => api.chooseImport(unpacked, hear));

/** Files were named when the application was started, or opened with it. */
export async function bringGiven() {
  await openBringIn();
  given = loop.state.bringIn.busy;
  await look((hear) => api.readGiven(hear));
}

/** They came while others were looked at, and wait. */
let given = false;
/** Who waits until nothing is read or held against the library any more. */
const waiting: (() => void)[] = [];

function settled() {
  put({ busy: false });
  for (const goOn of waiting.splice(0)) goOn();
  if (given) void bringGiven();
}

const settles = () => new Promise<void>((resolve) => waiting.push(resolve));

/** Files were dropped on the window: what is in them goes over to the shell, piece by piece. */
export async function bringDropped(dropped: Promise<DroppedFile[]>) {
  const files = await dropped.catch(() => null);
  await openBringIn();
  if (loop.state.bringIn.busy) await settles();
  await look(async (hear) => {
    if (files === null) throw { kind: "refused", message: words.notDropped } satisfies Failure;
    const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
    if (bytes > MOST) throw { kind: "refused", message: words.tooMuchDropped } satisfies Failure;
    await api.beginDrop();
    for (const { name, file } of files) await hand(name, file);
    await api.endDrop();
    return api.readGiven(hear);
  });
}

/** So much is copied while nobody can stop it; what is chosen is read where it lies. */
const MOST = 512 * 2 ** 20;
/** Of which base64 is a megabyte. */
const PIECE = 786_432;

async function hand(name: string, file: File) {
  let from = 0;
  do {
    const address = await addressOf(file.slice(from, from + PIECE));
    await api.dropPiece(name, address.slice(address.indexOf(",") + 1));
    from += PIECE;
  } while (from < file.size);
}

async function look(read: (hear: Hear) => Promise<ImportSummary | null>) {
  if (loop.state.bringIn.busy) return;
  put({ busy: true, refused: null });
  try {
    const summary = await runJob("bringIn", read);
    if (summary === null) return;
    put({ ...nothingRead, summary });
    await askAgain();
    loop.draw();
    await focusSheet();
  } catch (failure) {
    failed(failure as Failure);
  } finally {
    settled();
  }
}

export async function chooseOthers() {
  try {
    await api.dropImport();
  } catch (failure) {
    return loop.fail(failure as Failure);
  }
  put(nothingRead);
  await go(everyRow);
  await goToPlace({ scrolled: 0 });
  await focusSheet();
}

export async function bringDeleted(deleted: boolean) {
  // What was answered was about rows by numbers they no longer have.
  if (await matchAgain({ deleted })) put({ answered: new Map() });
}

/** Who directed films that are there, and the like, where nothing says so. */
export const fillIn = (fill_in: boolean) => matchAgain({ fill_in });

/** What is said of a table's columns while it is still being read by what was said before. */
let latest: SaidColumns | null = null;
let reading: Promise<unknown> = Promise.resolve();

/** What the columns of a table hold; all of it is read anew by that. Whoever goes on choosing meanwhile loses nothing of it. */
export function mapColumns(table: number, say: (mapping: ColumnMapping) => ColumnMapping): Promise<unknown> {
  const { summary } = loop.state.bringIn;
  const before = latest?.table === table ? latest.mapping : summary?.tables[table]?.mapping;
  if (!summary || !before) return reading;
  const columns = { table, mapping: say(before) };
  latest = columns;
  show(columns);
  reading = reading.then(() => readAnew(columns, { table, mapping: before }));
  return reading;
}

function show({ table, mapping }: SaidColumns) {
  const { summary } = loop.state.bringIn;
  if (!summary) return;
  const tables = summary.tables.map((it, at) => (at === table ? { ...it, mapping } : it));
  put({ summary: { ...summary, tables } });
}

async function readAnew(columns: SaidColumns, before: SaidColumns) {
  // Something else was said of the same table since.
  if (latest !== columns && latest?.table === columns.table) return;
  if (loop.state.bringIn.busy) await settles();
  // What was answered was about rows by numbers they no longer have.
  if (await matchAgain({ columns })) put({ answered: new Map() });
  else show(before);
  if (latest === columns) latest = null;
}

export function bringAsUnknown(day: string, unknown: boolean) {
  const days = wanted().unknown_days.filter((it) => it !== day);
  return matchAgain({ unknown_days: unknown ? [...days, day] : days });
}

/** The first row of a film that asks speaks for the others, too. */
export async function answerLine(line: LedgerLine, at: number, number: number, answer: ImportAnswer | null) {
  const { answered } = loop.state.bringIn;
  const now = new Map(answered);
  if (answer === null) now.delete(placeOf(line));
  else now.set(placeOf(line), { number, answer });
  const done = await hold((hear) => api.answerImport(number, answer, hear));
  if (!done) return;
  put({ answered: now });
  // What asked is gone, or another row is in its place.
  const last = loop.state.list.bringIn.total - 1;
  await focusOn(`.ledger [data-at="${Math.min(at, last)}"] button`);
  if (document.activeElement === document.body) await focusOn(".fates :checked");
}

/** The lines of one fate, or all of them. */
export const showFate = (fate: LedgerFate | null) => narrow({ fate });

export const searchLines = (search: string) => narrow({ search });

async function narrow(wish: { fate?: LedgerFate | null; search?: string }) {
  const { state } = loop;
  if (state.route.at !== "bringIn") return;
  const route = { ...state.route, ...wish };
  state.route = route;
  const stop = state.trail.stops[state.trail.here];
  if (stop) stop.route = route;
  await ask();
  loop.draw();
}

export async function bringIn() {
  put({ busy: true, refused: null });
  let refused = false;
  await loop.change(
    async () => {
      const changed = await runJob("bringIn", () => api.importFiles(), { after: aBlink });
      // Nothing is looked at any more: what is fetched again is the films.
      put(nothingRead);
      await goToShelf("all");
      return changed;
    },
    {
      refused: (message) => {
        refused = true;
        put({ refused: message });
      },
    },
  );
  settled();
  if (!refused) return focusSheet();
  // It has changed since it was looked at: that is shown as it is now.
  const why = loop.state.bringIn.refused;
  await matchAgain({});
  put({ refused: why });
  await focusOn(".bring-in-refused");
}

/** What is over sooner is not worth being told of. */
const aBlink = 300;

const wanted = (): ImportOptions => {
  const { summary } = loop.state.bringIn;
  const days = summary?.shared_days ?? [];
  return {
    deleted: summary?.with_deleted ?? false,
    unknown_days: days.filter(({ unknown }) => unknown).map(({ day }) => day),
    fill_in: summary?.fills_in ?? false,
    columns: null,
  };
};

const matchAgain = (wish: Partial<ImportOptions>) =>
  hold((hear) => api.matchImport({ ...wanted(), ...wish }, hear));

/** Something else was done in the library, or undone. */
export async function renewImport() {
  await listEarlierImports();
  if (loop.state.bringIn.summary !== null) await matchAgain({});
}

/** Holds it against the library again; whether that was done. */
async function hold(work: (hear: Hear) => Promise<ImportSummary>): Promise<boolean> {
  // A box that was ticked meanwhile is as it was.
  if (loop.state.bringIn.busy) {
    loop.draw();
    return false;
  }
  put({ busy: true, refused: null });
  try {
    put({ summary: await runJob("bringIn", work, { after: aBlink }) });
    await askAgain();
    return true;
  } catch (failure) {
    failed(failure as Failure);
    return false;
  } finally {
    settled();
  }
}

/** A file that cannot be read, or is gone, is nothing that would keep anything from being saved. */
function failed(failure: Failure) {
  const { kind, message } = failure;
  if (kind !== "refused" && kind !== "disk") return loop.fail(failure);
  put({ refused: message });
}
