// What a film has several of in its form: names, and people with their jobs.

import { focusOn } from "../screen";
import type { CreditDraft } from "../types/CreditDraft";
import type { FilmDraft } from "../types/FilmDraft";
import { describe, filmDialog } from "./film-form";

export type Names = "countries" | "genres";

export function addNames(field: Names, names: string[]) {
  const dialog = filmDialog();
  if (dialog === null) return;
  dialog.completing = null;
  const named = names.map((name) => name.trim()).filter((name) => name !== "");
  describe({ [field]: [...new Set([...dialog.draft[field], ...named])] });
}

/** As they are typed: several may stand in one line. */
export const addTypedNames = (field: Names, text: string) => addNames(field, text.split(/[,;]/));

export async function removeName(field: Names, name: string) {
  changeList(field, (names) => names.filter((it) => it !== name));
  await focusOn(`#film-${field}`);
}

export async function addPerson() {
  const before = filmDialog()?.draft.credits ?? [];
  const job = before.at(-1)?.job ?? "director";
  changeList("credits", (credits) => [...credits, { job, name: "", role: null }]);
  await focusOn(`#film-person-${before.length}`);
}

export const changePerson = (at: number, wish: Partial<CreditDraft>) =>
  changeList("credits", (credits) => credits.map((it, index) => (index === at ? { ...it, ...wish } : it)));

export async function removePerson(at: number) {
  changeList("credits", (credits) => credits.filter((_, index) => index !== at));
  await focusOn("#film-credits .add-person");
}

function changeList<Name extends Names | "credits">(
  field: Name,
  change: (list: FilmDraft[Name]) => FilmDraft[Name],
) {
  const dialog = filmDialog();
  if (dialog !== null) describe({ [field]: change(dialog.draft[field]) });
}
