// What is done once the first screen is painted.

import { watchPointer } from "../gestures";
import { backAtHand, watchHand } from "../hand";
import { loadFolderInfo } from "./data-folder";
import { loadGlimpses } from "./glimpses";
import { loadLabels } from "./labels";
import { emptyBinIfDue } from "./removing";

export function settleIn() {
  watchHand();
  watchPointer();
  backAtHand();
  return Promise.all([loadFolderInfo(), loadGlimpses(), loadLabels(), emptyBinIfDue()]);
}
