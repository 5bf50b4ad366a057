// The dialog in which two films become one: first the other film is found, then it is shown what would become of each part.

import type { Card } from "./types/Card";
import type { MergePreview } from "./types/MergePreview";

export interface MergeDialog {
  kind: "merge";
  /** The film whose other one is looked for; nothing where both were selected. */
  card: Card | null;
  typed: string;
  /** What the core found for what is typed, or for the film's own title; never that film itself. */
  found: Card[];
  /** The one of those that Enter takes. */
  chosen: number;
  /** Whether there was an answer to what is typed. */
  answered: boolean;
  pair: MergePair | null;
  refused: string | null;
  /** They are being merged: once is enough. */
  busy: boolean;
}

/** Both ways, so that the two can be swapped at once; the first is the one that is shown. */
export interface MergePair {
  ways: [MergePreview, MergePreview];
  /** Whose rating holds, where they differ. */
  holds: "film" | "into";
}
