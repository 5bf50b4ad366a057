// What is said of filters that are kept under a name, in English.

import { listsOf } from "../lists";
import { quoted } from "./quoted";

const { either } = listsOf("en");

export const living = {
  livingLists: "Living lists",
  livingList: "Living list",
  keepFilter: "Keep this filter",
  keepFilterEllipsis: "Keep this filter…",
  livingHint: "It joins your lists as a living list, which always shows the films that match.",
  searchNotKept: "Your search is not kept with it.",
  keepChange: "Save changes",
  asKept: "Discard changes",
  changeLiving: "Change this living list",
  renameLiving: (name: string) => `Rename the living list ${quoted(name)}`,
  removeLiving: "Remove this living list",
  livingEmpty: "No film matches right now. As soon as one does, you will find it here.",
  livingNeedsOne: "A living list needs at least one filter.",

  /** As parts of a sentence: what a filter names that is not there any more. */
  filterGone: {
    list: "on a list that is gone",
    collection: "in a collection that is gone",
    person: "someone no film here names any more",
    country: "from a country no film here is from any more",
    genre: "of a genre no film here has any more",
  },
  /** `tagged “rain” or with a tag that is gone`. */
  filterTagsGone: (mode: "any" | "none", tags: string[]) => {
    const gone = "a tag that is gone";
    if (tags.length === 0) return `${mode === "any" ? "with" : "without"} ${gone}`;
    const named = either(tags.map(quoted));
    return mode === "any" ? `tagged ${named} or with ${gone}` : `not tagged ${named}, and without ${gone}`;
  },
};
