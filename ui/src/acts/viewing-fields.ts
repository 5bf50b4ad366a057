// What is written in the form of a viewing: where, with whom, its tags. Names are completed from those there are.

import { companionsTyped, companyOf } from "../circumstances";
import { focusOn } from "../screen";
import type { Written } from "../viewing-dialog";
import { complete, completions } from "./completing";
import { isAmong, tagCalled, tagsFor } from "./known-tags";
import { loadLabels } from "./labels";
import { loop } from "./loop";
import { folded } from "./meant";

export const viewingDialog = () => (loop.state.dialog?.kind === "viewing" ? loop.state.dialog : null);

export function write(wish: Partial<Written>) {
  const dialog = viewingDialog();
  if (dialog === null) return;
  dialog.draft = { ...dialog.draft, ...wish };
  loop.draw();
}

/** A name that is chosen of those that are offered: they go. */
function take(wish: Partial<Written>) {
  const dialog = viewingDialog();
  if (dialog !== null) dialog.completing = null;
  write(wish);
}

export const takePlace = (place: string) => take({ place });

/** The last name is completed; whoever mends an earlier one is not offered others in place of the last. */
export function typeCompany(company: string, wanted?: boolean) {
  const { named, last } = companionsTyped(company);
  const before = companionsTyped(viewingDialog()?.draft.company ?? "");
  write({ company });
  const others = async (typed: string) => {
    const isNamed = (name: string) => named.some((it) => folded(it) === folded(name));
    return (await completions("companion")(typed)).filter((name) => !isNamed(name));
  };
  const begun = last !== before.last && last.trim() !== "";
  return complete("viewing-company", others, last.trim(), wanted ?? begun);
}

export function takeCompanion(name: string) {
  const { named } = companionsTyped(viewingDialog()?.draft.company ?? "");
  take({ company: companyOf([...named, name]) });
}

export function typeNextTag(nextTag: string, wanted?: boolean) {
  write({ nextTag });
  return complete("viewing-tags", tagNames, nextTag, wanted);
}

async function tagNames(typed: string) {
  if (loop.state.labels === null) await loadLabels();
  const tags = viewingDialog()?.draft.tags.map((name) => ({ name })) ?? [];
  return tagsFor({ typed, tags }).map(({ name }) => name);
}

/** Those that were taken, and one that is still being typed: it is no less meant. */
export const tagsWritten = ({ tags, nextTag }: Written): string[] => withTag(tags, nextTag);

export function addTag(name: string) {
  const tags = withTag(viewingDialog()?.draft.tags ?? [], name);
  take({ tags, nextTag: "" });
}

/** One that there is goes by the name it has. */
function withTag(tags: string[], typed: string): string[] {
  const name = tagCalled(typed)?.name ?? typed.trim();
  const isThere = isAmong(
    tags.map((name) => ({ name })),
    name,
  );
  return name === "" || isThere ? tags : [...tags, name];
}

export async function removeTag(name: string) {
  const tags = viewingDialog()?.draft.tags ?? [];
  write({ tags: tags.filter((tag) => tag !== name) });
  await focusOn("#viewing-tags");
}
