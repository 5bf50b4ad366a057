// A living list as a whole: a filter is kept under a name, called something else, changed, kept no longer.

import { api } from "../api";
import { alike, type Filters, unique } from "../conditions";
import type { LivingForm } from "../label-dialogs";
import { type FilmsRoute, questionOf } from "../route";
import { closeDialog, focusOn, focusSheet, selectText } from "../screen";
import type { LivingLine } from "../types/LivingLine";
import { changeFilters } from "./filtering";
import { livingOf } from "./labels";
import { loop } from "./loop";
import { goToShelf } from "./navigation";
import { leave } from "./tag";

/** Whether a living list is shown, and by what is kept. */
export function isAsKept({ shelf, filters }: FilmsRoute): boolean {
  const line = livingOf(shelf);
  return line !== undefined && alike(filters, line.conditions);
}

/** All that films meet here, for the shelf and what is chosen on it; the sentence that makes is offered as the name. */
export function askToKeep(route: FilmsRoute, sentence: (filters: Filters) => string) {
  const conditions = unique(questionOf(route).conditions);
  const draft = { name: sentence(conditions), conditions };
  return ask({ living: null, draft, searched: route.search.trim() !== "" });
}

export const askLivingName = ({ living, name, conditions }: LivingLine) =>
  ask({ living, draft: { name, conditions }, searched: false });

async function ask(form: Pick<LivingForm, "living" | "draft" | "searched">) {
  loop.state.dialog = { kind: "living", ...form, refused: null, leaving: false };
  loop.draw();
  await selectText("#living-name");
}

/** While it is being done: a second press would make two. */
let keeping = false;

export async function keepLiving(dialog: LivingForm, name: string) {
  const { living, draft } = dialog;
  if (keeping) return;
  if (living !== null && name === draft.name) return closeDialog();
  keeping = true;
  const before = new Set(loop.state.labels?.living.map((line) => line.living));
  const now = { ...draft, name };
  const failure = await loop.change(
    () => (living === null ? api.makeLivingList(now) : api.editLivingList(living, now)),
    { refused: (message) => Object.assign(dialog, { refused: message, leaving: false }) },
  );
  keeping = false;
  if (failure !== null) return;
  closeDialog();
  const made = loop.state.labels?.living.find((line) => !before.has(line.living));
  if (living !== null || made === undefined) return;
  await goToShelf(`living ${made.living}`);
  await focusSheet();
}

/** What is chosen now takes the place of what was kept. */
export async function keepChange({ living, name }: LivingLine, { filters }: FilmsRoute) {
  await loop.change(() => api.editLivingList(living, { name, conditions: [...filters] }));
  await focusLeft();
}

export async function showAsKept({ conditions }: LivingLine) {
  await changeFilters(() => conditions);
  await focusLeft();
}

/** The button that was pressed is gone. */
async function focusLeft() {
  if (document.activeElement === document.body) await focusOn(".filter > button");
}

export async function removeLiving({ living }: LivingLine) {
  const failure = await loop.change(() => api.removeLivingList(living));
  if (failure === null) await leave(`living ${living}`, "all");
}
