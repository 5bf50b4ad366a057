// A tag as a whole: its name, its place in the rail, its end.

import { api } from "../api";
import { closeDialog, selectText } from "../screen";
import type { TagLine } from "../types/TagLine";
import { loop } from "./loop";
import { goToShelf } from "./navigation";

export async function askTagName(tag: TagLine) {
  loop.state.dialog = { kind: "renameTag", tag, refused: null };
  loop.draw();
  await selectText("#tag-name");
}

export function askMerge(tag: TagLine) {
  const others = (loop.state.labels?.tags ?? []).filter((other) => other.tag !== tag.tag);
  loop.state.dialog = { kind: "mergeTag", tag, others, refused: null };
  loop.draw();
}

const refused = {
  refused: (message: string) => {
    const { dialog } = loop.state;
    if (dialog !== null && "refused" in dialog) dialog.refused = message;
  },
};

export async function renameTag({ tag, name }: TagLine, typed: string) {
  if (typed.trim() === name) return closeDialog();
  const failure = await loop.change(() => api.renameTag(tag, typed.trim()), refused);
  if (failure === null) closeDialog();
}

/** Whoever stood at the tag that is gone stands at the other. */
export async function mergeTag({ tag }: TagLine, into: number) {
  const failure = await loop.change(() => api.mergeTags(tag, into), refused);
  if (failure !== null) return;
  closeDialog();
  await leave(`tag ${tag}`, `tag ${into}`);
}

export async function removeTag({ tag }: TagLine) {
  const failure = await loop.change(() => api.removeTag(tag));
  if (failure === null) await leave(`tag ${tag}`, "all");
}

type Shelf = Parameters<typeof goToShelf>[0];

export async function leave(shelf: Shelf, to: Shelf) {
  const { route } = loop.state;
  if (route.at === "films" && route.shelf === shelf) await goToShelf(to);
}
