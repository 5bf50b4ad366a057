// What changed between two texts, by words.

import { diffArrays } from "diff";

export interface Compared {
  /** What only the earlier has is gone from the later, and what only the later has is new. */
  kind: "same" | "gone" | "new";
  text: string;
}

/** So long may be looked for what changed, in milliseconds. */
const patience = 300;

/** Words, spaces, and each other sign alone; so, too, the signs of writing that puts no spaces between its words. Intl's
 * segments are the finer ones, and take seconds for a long note. */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{N}\p{M}])+|\n|[^\S\n]+|\S/gu;
const wordsOf = (text: string): string[] => text.match(word) ?? [];

/** Nothing where they differ so much that it takes too long to say in what. */
export function compared(earlier: string, later: string): Compared[] | null {
  const changes = diffArrays(wordsOf(earlier), wordsOf(later), { timeout: patience });
  return (
    changes?.map(({ added, removed, value }) => ({
      kind: added ? "new" : removed ? "gone" : "same",
      text: value.join(""),
    })) ?? null
  );
}
