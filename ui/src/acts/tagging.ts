// Tags put on a film, or on those selected, and taken off again: several in a row.

import { api } from "../api";
import type { TagsDialog } from "../label-dialogs";
import { focusOn } from "../screen";
import type { Card } from "../types/Card";
import type { Chosen } from "../types/Chosen";
import type { Failure } from "../types/Failure";
import type { FilmTag } from "../types/FilmTag";
import { words } from "../words/deferred";
import { isAmong, tagCalled, tagsFor } from "./known-tags";
import { tagShown } from "./labels";
import { loop } from "./loop";
import { changeLabels as change } from "./many";
import { chosenNow, countSelected } from "./selecting";

export async function askForTags(card: Card) {
  try {
    open(card, { these: [card.film] }, 1, await tagsOf(card));
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

/** Of many it is known that all have a tag only where that is what is shown. */
export function askForTagsOfSelected() {
  const shown = tagShown();
  open(null, chosenNow(), countSelected(), shown === undefined ? [] : [shown]);
}

function open(card: Card | null, films: Chosen, count: number, tags: FilmTag[]) {
  const dialog = { card, films, count, tags, typed: "", chosen: -1, said: null, refused: null };
  loop.state.dialog = { kind: "tags", ...dialog };
  loop.draw();
}

async function tagsOf({ film }: Card) {
  const { page } = loop.state;
  return page?.card.film === film ? page.tags : (await api.film(film)).tags;
}

export function typeTag(dialog: TagsDialog, typed: string) {
  Object.assign(dialog, { typed, chosen: -1, refused: null });
  loop.draw();
}

export function chooseTag(dialog: TagsDialog, at: number) {
  dialog.chosen = at;
  loop.draw();
}

/** The one that is chosen, or what is typed: then the tag is made, if none is called so. */
export const takeTag = (dialog: TagsDialog) =>
  addTag(dialog, tagsFor(dialog)[dialog.chosen]?.name ?? dialog.typed);

export async function addTag(dialog: TagsDialog, typed: string) {
  const name = typed.trim();
  if (name === "") return;
  if (isAmong(dialog.tags, name)) return typeTag(dialog, "");
  // At once: whoever types on names the next.
  typeTag(dialog, "");
  const failure = await change(dialog, () => api.tagFilms(dialog.films, name));
  if (failure !== null) {
    if (dialog.typed === "") dialog.typed = typed;
    return loop.draw();
  }
  const tag = tagCalled(name);
  if (tag && !dialog.tags.some((it) => it.tag === tag.tag)) dialog.tags = [...dialog.tags, tag];
  Object.assign(dialog, { said: words.tagged(tag?.name ?? name), refused: null });
  loop.draw();
}

export async function takeTagOff(dialog: TagsDialog, { tag, name }: FilmTag) {
  const failure = await change(dialog, () => api.untagFilms(dialog.films, tag));
  if (failure !== null) return;
  dialog.tags = dialog.tags.filter((it) => it.tag !== tag);
  Object.assign(dialog, { said: words.untagged(name), refused: null });
  loop.draw();
  await focusOn("#tag-name");
}
