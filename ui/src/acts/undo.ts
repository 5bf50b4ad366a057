// Stepping back, stepping forward, and undoing one old change alone.

import { api } from "../api";
import { settle } from "../drafts";
import { closeDialog } from "../screen";
import type { Step } from "../types/Step";
import { words } from "../words/deferred";
import { loop } from "./loop";
import { say } from "./notice";

export async function undo() {
  await settle();
  const step = loop.state.steps.undo;
  if (step === null) return say(words.nothingToUndo);
  await loop.change(api.undo, { saying: words.undone(step) });
}

export async function redo() {
  await settle();
  const step = loop.state.steps.redo;
  if (step === null) return say(words.nothingToRedo);
  await loop.change(api.redo, { saying: words.redone(step) });
}

/** If something changed since, the person is told what, and asked to undo the rest or nothing. */
export async function undoOne(step: Step, rest = false) {
  await settle();
  const failure = await loop.change(
    async () => {
      const one = await api.undoChange(step.change, rest);
      if (one.outcome === "undone") return one.changed;
      loop.state.dialog = { kind: "touched", step, by: one.by, rest: one.rest };
      return null;
    },
    { saying: words.undone(step) },
  );
  if (failure === null && rest) closeDialog();
}

/** From a notice: only if nothing newer has come in between. */
export const undoNotice = (step: Step) =>
  loop.state.steps.undo?.change === step.change ? undo() : undoOne(step);
