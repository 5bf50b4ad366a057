// The dialogs of tags, lists and the watchlist, and of many films at once.

import type { When } from "./state";
import type { Card } from "./types/Card";
import type { Chosen } from "./types/Chosen";
import type { FilmTag } from "./types/FilmTag";
import type { ListDraft } from "./types/ListDraft";
import type { LivingDraft } from "./types/LivingDraft";
import type { TagLine } from "./types/TagLine";

/** The films that are tagged or put on lists, and what is typed for that. */
interface Labelling {
  /** The one film; nothing where they are those selected. */
  card: Card | null;
  films: Chosen;
  count: number;
  typed: string;
  /** What was done last: said here, since what lies behind the dialog cannot be read. */
  said: string | null;
  refused: string | null;
}

export interface TagsDialog extends Labelling {
  kind: "tags";
  /** Those that can be taken off again: the film's, or those that all of the selected have for certain. */
  tags: FilmTag[];
  /** The one of those shown that Enter takes; -1 for what is typed. */
  chosen: number;
}

export interface ListsDialog extends Labelling {
  kind: "lists";
  /** The lists they stand on, as far as that is certain. */
  on: ReadonlySet<number>;
}

interface Form {
  refused: string | null;
  /** Asked what is to become of what was written. */
  leaving: boolean;
}

export interface ListForm extends Form {
  kind: "list";
  /** Nothing of one that is made. */
  list: number | null;
  draft: ListDraft;
}

export interface RemarkForm extends Form {
  kind: "remark";
  card: Card;
  list: number;
  name: string;
  remark: string;
}

export interface LivingForm extends Form {
  kind: "living";
  /** Nothing of one that is made. */
  living: number | null;
  draft: LivingDraft;
  /** Something is searched for, too: that is not kept. */
  searched: boolean;
}

export interface WhyForm extends Form {
  kind: "why";
  card: Card;
  /** Why it waits; empty where nothing was said. */
  why: string;
}

/** What is written in it is asked about before it goes. */
export type LabelForm = ListForm | RemarkForm | LivingForm | WhyForm;

export type LabelDialog =
  | TagsDialog
  | ListsDialog
  | LabelForm
  | { kind: "renameTag"; tag: TagLine; refused: string | null }
  | { kind: "mergeTag"; tag: TagLine; others: TagLine[]; refused: string | null }
  | { kind: "seenAll"; films: Chosen; count: number; when: When; refused: string | null };
