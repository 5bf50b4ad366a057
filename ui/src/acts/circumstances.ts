// Places and company: listed, narrowed, and gone to in the diary.

import { api } from "../api";
import { added, type Filters } from "../conditions";
import { focusSheet, goToPlace } from "../screen";
import type { Circumstance } from "../types/Circumstance";
import type { CircumstanceLine } from "../types/CircumstanceLine";
import type { Condition } from "../types/Condition";
import type { Failure } from "../types/Failure";
import { showMonths } from "./diary";
import { loop } from "./loop";
import { folded } from "./meant";
import { go } from "./navigation";

/** Rises with every question, so that a late reply to an older one is dropped. */
let loads = 0;

/** Before they are shown, and after an act. */
export async function loadCircumstances() {
  const mine = ++loads;
  try {
    const [place, companion] = await Promise.all([
      api.circumstances("place"),
      api.circumstances("companion"),
    ]);
    if (mine !== loads) return;
    const typed = loop.state.circumstances?.typed ?? "";
    loop.state.circumstances = { lines: { place, companion }, typed };
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

export function narrowCircumstances(typed: string) {
  const { circumstances } = loop.state;
  if (circumstances === null) return;
  loop.state.circumstances = { ...circumstances, typed };
  loop.draw();
}

/** Those whose name has what is typed. */
export function circumstancesShown(circumstance: Circumstance): CircumstanceLine[] {
  const { lines, typed } = loop.state.circumstances ?? { lines: null, typed: "" };
  return (lines?.[circumstance] ?? []).filter(({ name }) => folded(name).includes(folded(typed.trim())));
}

/** The viewings that have this, as a list. */
export async function openDiaryOf(filters: Filters) {
  showMonths();
  await go({ at: "diary", filters });
  await Promise.all([goToPlace({ scrolled: 0 }), focusSheet()]);
}

/** Of the viewings that the diary shows, those that have this, too. */
export async function narrowDiary(condition: Condition) {
  const { route } = loop.state;
  const filters = route.at === "diary" ? route.filters : [];
  const narrowed = added(filters, condition);
  if (narrowed !== filters) await openDiaryOf(narrowed);
}
