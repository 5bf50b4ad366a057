// What day it is: another one began under the open window, or begins at another hour from now on. What rests on the day is
// asked for again.

import { api } from "../api";
import { aboveFilms } from "../screen";
import type { Changed } from "../types/Changed";
import type { Failure } from "../types/Failure";
import { loop } from "./loop";
import { renewPage } from "./pages";
import { reload } from "./reload";
import { emptyBinIfDue } from "./removing";
import { understandDay } from "./sealing";
import { set } from "./setting";
import { understand } from "./viewing";

/** `changed`: of what opens today, if anything does. */
export async function dayBegan(changed: Changed | null) {
  const { state } = loop;
  if (!state.started || state.notOpen !== null) return;
  const { page, dialog, sealing } = state;
  try {
    const [occasions] = await Promise.all([
      api.occasions(),
      changed && reload(changed),
      emptyBinIfDue(),
      // A sealed note may open on it.
      page && renewPage(page.card.film),
      // `today`, as it stands in a form that was left open.
      dialog?.kind === "viewing" && dialog.viewing === null && understand(dialog.when.text),
      page &&
        sealing?.film === page.card.film &&
        sealing.onADay &&
        understandDay(page.card, sealing.when.text),
    ]);
    state.occasions = occasions;
  } catch (failure) {
    loop.fail(failure as Failure);
  }
  await aboveFilms(loop.draw);
}

/** The hours that can be chosen: whoever goes to bed later than at the last of them does so in the morning. */
export const hours = [0, 1, 2, 3, 4, 5, 6];

/** It may be another day at once. */
export async function beginDayAt(hour: number) {
  await set({ day_begins: hour });
  await dayBegan(null);
}
