// Tags and lists, as the rail and their own pages show them.

import { api } from "../api";
import type { Label, LabelKind, Shelf } from "../route";
import type { Changed } from "../types/Changed";
import type { Failure } from "../types/Failure";
import type { ListLine } from "../types/ListLine";
import type { LivingLine } from "../types/LivingLine";
import type { Subject } from "../types/Subject";
import type { TagLine } from "../types/TagLine";
import { followKept } from "./following";
import { loop } from "./loop";

export const tagOf = (shelf: Shelf): TagLine | undefined =>
  loop.state.labels?.tags.find(({ tag }) => shelf === `tag ${tag}`);

export const listOf = (shelf: Shelf): ListLine | undefined =>
  loop.state.labels?.lists.find(({ list }) => shelf === `list ${list}`);

export const livingOf = (shelf: Shelf): LivingLine | undefined =>
  loop.state.labels?.living.find(({ living }) => shelf === `living ${living}`);

/** Where what a change was about is shown; nothing of what is gone. */
export function shelfOf(subject: Subject | null): Label | null {
  const kind = subject && kinds[subject.kind];
  const label: Label | null = kind ? `${kind} ${subject.key}` : null;
  return label !== null && (tagOf(label) ?? listOf(label) ?? livingOf(label)) ? label : null;
}

const kinds: Partial<Record<Subject["kind"], LabelKind>> = {
  tag: "tag",
  list: "list",
  living_list: "living",
};

/** The list whose films are shown, or the tag; nothing elsewhere. */
export const listShown = () => shownBy(listOf);
export const tagShown = () => shownBy(tagOf);

function shownBy<Line>(line: (shelf: Shelf) => Line | undefined): Line | undefined {
  const { route } = loop.state;
  return route.at === "films" ? line(route.shelf) : undefined;
}

export async function loadLabels() {
  const before = loop.state.labels;
  try {
    loop.state.labels = await api.labels();
  } catch {
    // Whatever keeps them away is said by whatever else is asked; the rail is whole without them.
    return;
  }
  loop.draw();
  await followKept(before?.living ?? []);
}

/** What a list's page says beside its films; nothing is said of one that is gone. */
export async function loadListPage(shelf: Shelf) {
  const { lists } = loop.state;
  const [kind, key] = `${shelf}`.split(" ");
  if (kind !== "list") return;
  const list = Number(key);
  try {
    lists.set(list, await api.listPage(list));
  } catch (failure) {
    lists.delete(list);
    if ((failure as Failure).kind !== "refused") loop.fail(failure as Failure);
  }
}

/** After an act: how many of a list were seen is in no other reply. */
export const renewLabels = ({ labels, everything }: Changed) => {
  const { route } = loop.state;
  return Promise.all([
    (labels || everything) && loadLabels(),
    route.at === "films" && loadListPage(route.shelf),
  ]);
};

/** All of them in the rail, or the first again. */
export function unfoldLabels(kind: LabelKind) {
  const unfolded = new Set(loop.state.unfoldedLabels);
  if (!unfolded.delete(kind)) unfolded.add(kind);
  loop.state.unfoldedLabels = unfolded;
  loop.draw();
}
