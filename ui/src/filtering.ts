// What is known while someone filters: what there is to choose from, how much each choice would leave, what is being typed.

import type { TagMode } from "./conditions";
import type { Completing } from "./film-dialogs";
import type { When } from "./state";
import type { Choices } from "./types/Choices";
import type { CreditJob } from "./types/CreditJob";
import type { Labels } from "./types/Labels";
import type { PersonLine } from "./types/PersonLine";

/** The parts that unfold. */
export type FilterPart = "decades" | "genres" | "countries" | "tags" | "lists";

export interface Filtering {
  choices: Choices;
  /** Whether that was asked for. */
  known: boolean;
  labels: Labels;
  /** People that were chosen or looked at, by their numbers; nothing of one who is not there any more. */
  names: Map<number, string | null>;
  unfolded: ReadonlySet<FilterPart>;
  /** How many films or viewings a choice would leave, by the question that asks for those. */
  counts: Map<string, number>;
  /** A name being typed, and whose it may become. */
  completing: Completing | null;
  people: PersonLine[];
  /** As what whoever is chosen made the films; who was chosen last since the filter was opened. */
  job: CreditJob | null;
  chosen: number | null;
  when: When;
  tagMode: TagMode;
}

export const nothingTyped = (): When => ({ text: "", paused: false, refused: "" });

export const freshFiltering = (): Filtering => ({
  choices: { countries: [], genres: [], decades: [] },
  known: false,
  labels: { tags: [], lists: [], living: [] },
  names: new Map(),
  unfolded: new Set(),
  counts: new Map(),
  completing: null,
  people: [],
  job: null,
  chosen: null,
  when: nothingTyped(),
  tagMode: "all",
});
