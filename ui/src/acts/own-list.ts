// A list as a whole: its name, introduction and kind, what is remarked on a film there, and its end.

import { api } from "../api";
import type { ListForm, RemarkForm } from "../label-dialogs";
import { closeDialog } from "../screen";
import type { Card } from "../types/Card";
import type { Failure } from "../types/Failure";
import type { ListDraft } from "../types/ListDraft";
import type { ListLine } from "../types/ListLine";
import { refusedIn } from "./label-form";
import { listShown } from "./labels";
import { loop } from "./loop";
import { changeMany } from "./many";
import { goToShelf } from "./navigation";
import { chosenNow } from "./selecting";
import { leave } from "./tag";

export async function askForList(list: number | null) {
  try {
    // As it is now: what is not shown in the form would be taken away by saving it.
    const page = list === null ? null : await api.listPage(list);
    const draft = page?.draft ?? { name: "", introduction: "", ranked: false };
    loop.state.dialog = { kind: "list", list, draft, refused: null, leaving: false };
    loop.draw();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

/** While it is being done: a second press would make two. */
let keeping = false;

export async function keepList(dialog: ListForm, draft: ListDraft) {
  const { list } = dialog;
  if (keeping) return;
  keeping = true;
  const before = new Set(loop.state.labels?.lists.map((line) => line.list));
  const failure = await loop.change(
    () => (list === null ? api.makeList(draft, { these: [] }) : api.editList(list, draft)),
    refusedIn(dialog),
  );
  keeping = false;
  if (failure !== null) return;
  closeDialog();
  const made = loop.state.labels?.lists.find((line) => !before.has(line.list));
  if (list === null && made !== undefined) await goToShelf(`list ${made.list}`);
}

export async function removeList({ list }: ListLine) {
  const failure = await loop.change(() => api.removeList(list));
  if (failure === null) await leave(`list ${list}`, "all");
}

export async function askRemark(card: Card) {
  const shown = listShown();
  if (shown === undefined) return;
  try {
    const { list, name } = shown;
    const there = (await api.film(card.film)).lists.find((line) => line.list === list);
    const remark = there?.remark ?? "";
    loop.state.dialog = { kind: "remark", card, list, name, remark, refused: null, leaving: false };
    loop.draw();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

export async function keepRemark(dialog: RemarkForm, remark: string) {
  const { list, card } = dialog;
  if (remark.trim() === dialog.remark) return closeDialog();
  const failure = await loop.change(
    () => api.remarkInList(list, card.film, remark.trim()),
    refusedIn(dialog),
  );
  if (failure === null) closeDialog();
}

export async function takeOffShown({ film }: Card) {
  const shown = listShown();
  if (shown !== undefined) await loop.change(() => api.takeOffList(shown.list, { these: [film] }));
}

export async function takeSelectedOffShown() {
  const shown = listShown();
  if (shown !== undefined) await changeMany(() => api.takeOffList(shown.list, chosenNow()));
}
