// What goes by a name: tags and lists, what is done with the films that are selected, and what makes a new list.

import { askToKeep, isAsKept } from "../acts/living";
import { goToShelf } from "../acts/navigation";
import { keyOf } from "../acts/on-film";
import { actsOnSelection } from "../acts/on-selection";
import { askForList } from "../acts/own-list";
import { countSelected } from "../acts/selecting";
import type { State } from "../state";
import { words } from "../words/deferred";
import { sentenceOf } from "./filter-chips";

export const labelPlaces = ({ labels }: State) => [
  ...(labels?.lists ?? []).map(({ list, name }) => ({
    name,
    about: words.list,
    does: () => goToShelf(`list ${list}`),
  })),
  ...(labels?.living ?? []).map(({ living, name }) => ({
    name,
    about: words.livingList,
    does: () => goToShelf(`living ${living}`),
  })),
  ...(labels?.tags ?? []).map(({ tag, name }) => ({
    name,
    about: words.tag,
    does: () => goToShelf(`tag ${tag}`),
  })),
];

export const selectionByName = () =>
  actsOnSelection().map((act) => ({
    name: words[act.name],
    about: words.selected(countSelected()),
    key: keyOf(act),
    does: () => act.does({}),
  }));

/** What is filtered by, kept under a name. */
export function keepFilterByName(state: State) {
  const { route } = state;
  if (route.at !== "films" || route.filters.length === 0 || isAsKept(route)) return [];
  const does = () => askToKeep(route, (filters) => sentenceOf(state, filters));
  return [{ name: words.keepFilterEllipsis, does }];
}

export const newListByName = () => ({ name: words.newListEllipsis, does: () => askForList(null) });
