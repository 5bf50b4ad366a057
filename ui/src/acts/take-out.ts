// Films taken out: where to is asked by the shell, and never known here but by its name.

import { api } from "../api";
import { closeDialog, focusOn } from "../screen";
import { type AskedAt, nothingTakenOut, type TakeOut } from "../take-out";
import type { ExportForm } from "../types/ExportForm";
import type { Failure } from "../types/Failure";
import type { SavedExport } from "../types/SavedExport";
import type { ScheduledExport } from "../types/ScheduledExport";
import { words } from "../words/deferred";
import { runJob } from "./job";
import { loop } from "./loop";
import { go } from "./navigation";
import { say, stay } from "./notice";

export const openTakeOut = () => go({ at: "takeOut" });

function put(wish: Partial<TakeOut>) {
  loop.state.takeOut = { ...(loop.state.takeOut ?? nothingTakenOut), ...wish };
  loop.draw();
}

export const chooseNext = (wish: Partial<TakeOut["next"]>) =>
  put({ next: { ...(loop.state.takeOut ?? nothingTakenOut).next, ...wish } });

export const takeOut = (form: ExportForm, at: AskedAt = form) =>
  write(at, () => runJob("takeOut", (hear) => api.takeOut(form, hear), cancelled));

/** Over what lies there: the shell knows where that was. */
async function replace(at: AskedAt) {
  closeDialog();
  await write(at, () => runJob("takeOut", (hear) => api.takeOutAgain(hear), cancelled));
}

/** Asked before, however few files they are. */
export const askToReplaceKept = ({ kept }: SavedExport, at: AskedAt) =>
  ask(words.replaceEdited(kept), words.replaceEditedHint, () => replace(at));

async function write(at: AskedAt, work: () => Promise<SavedExport | null>) {
  if (loop.state.takeOut?.busy) return;
  put({ at, saved: null, refused: null, busy: true });
  try {
    const saved = await work();
    if (saved?.in_the_way)
      ask(words.replaceThere(saved.name), words.inTheWay[saved.in_the_way], () => replace(at));
    else if (saved !== null) {
      put({ saved });
      await focusOn(".took-out");
    }
  } catch (failure) {
    failed(failure as Failure);
  } finally {
    put({ busy: false });
  }
}

function ask(title: string, text: string, act: () => unknown) {
  loop.state.dialog = {
    kind: "confirmation",
    title,
    text,
    yes: words.replaceIt,
    no: words.leaveThere,
    act,
  };
  loop.draw();
}

/** What a disk elsewhere does not take is nothing that would keep anything here from being saved. */
function failed(failure: Failure) {
  const { kind, message } = failure;
  if (kind === "refused" || kind === "disk") put({ refused: message });
  else if (kind !== "cancelled") loop.fail(failure);
}

const cancelled = { cancelled: () => words.takeOutCancelled };

// ---- what is written by itself

export async function listScheduled() {
  try {
    put({ scheduled: await api.scheduledExports(), unlisted: null });
  } catch (failure) {
    put({ scheduled: null, unlisted: (failure as Failure).message });
  }
}

/** It is written at once, too, so that whatever stands in the way is told while the person is here. */
export async function schedule() {
  if (loop.state.takeOut?.busy) return;
  const { form, every } = (loop.state.takeOut ?? nothingTakenOut).next;
  put({ at: "schedule", saved: null, refused: null });
  try {
    if ((await api.scheduleExport(form, every)) === null) return;
  } catch (failure) {
    return failed(failure as Failure);
  }
  await writeScheduled(form);
}

export async function unschedule(form: ExportForm) {
  try {
    await api.unscheduleExport(form);
    say(words.unscheduled);
  } catch (failure) {
    failed(failure as Failure);
  }
  await listScheduled();
  await focusOn("#scheduled");
}

export async function writeScheduled(form: ExportForm, replaced = false) {
  if (loop.state.takeOut?.busy) return;
  put({ at: "schedule", saved: null, refused: null, busy: true });
  try {
    await runJob("takeOut", (hear) => api.writeScheduledExport(form, replaced, hear), cancelled);
    say(words.wroteScheduled(words.exportForms[form]));
  } catch (failure) {
    // What stands in the way is told of the export itself.
    const { kind } = failure as Failure;
    if (kind !== "refused" && kind !== "disk") failed(failure as Failure);
  } finally {
    await listScheduled();
    put({ busy: false });
  }
}

export const askToReplaceScheduled = ({ form, kept }: ScheduledExport) =>
  ask(kept > 0 ? words.replaceEdited(kept) : words.replaceWhatIsThere, words.replaceEditedHint, () => {
    closeDialog();
    return writeScheduled(form, true);
  });

/** What the shell says of them unasked: each thing once. */
export async function heardOfExports(behind: string | null) {
  if (behind !== null) stay(words.exportBehind(behind));
  if (loop.state.route.at === "takeOut") await listScheduled();
}
