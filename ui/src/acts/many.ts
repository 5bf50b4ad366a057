// One act on many films.

import { api } from "../api";
import { settle } from "../drafts";
import type { ListsDialog, TagsDialog } from "../label-dialogs";
import { bringIntoSight, closeDialog, placeInFocus } from "../screen";
import type { Changed } from "../types/Changed";
import { cardOf, windowsShown } from "./list";
import { loop, type Manner } from "./loop";
import { closeFilm } from "./navigation";
import { chosenNow, countSelected, endSelection, isSelected, selectionNow } from "./selecting";

/** Films that leave the sheet by what is done to them are not left selected out of sight, nor asked about further. */
export async function changeMany(act: () => Promise<Changed>, manner?: Manner) {
  const before = windowsShown(loop.state).total;
  const place = placeInFocus();
  const failure = await loop.change(act, manner);
  const { total } = windowsShown(loop.state);
  if (failure === null && total < before) {
    endSelection();
    // To what stands there now, or to the last.
    if (place !== null && total > 0) bringIntoSight(Math.min(place, total - 1), true);
    const { dialog } = loop.state;
    if (dialog?.kind === "tags" || dialog?.kind === "lists") closeDialog();
  }
  return failure;
}

/** Of one film, or of those selected, from the dialog that says what was refused. */
export const changeLabels = (dialog: TagsDialog | ListsDialog, act: () => Promise<Changed>) =>
  (dialog.card === null ? changeMany : loop.change)(act, {
    refused: (message) => Object.assign(dialog, { refused: message }),
  });

export const rateSelected = (rating: number | null) => changeMany(() => api.rateAll(chosenNow(), rating));

export function askRatingOfSelected(anchor = document.querySelector<HTMLElement>(".selection-bar")) {
  if (anchor === null || countSelected() === 0) return;
  loop.state.rating = { card: null, anchor };
  loop.draw();
}

export const putSelectedOnWatchlist = () => changeMany(() => api.putAllOnWatchlist(chosenNow()));
export const takeSelectedOffWatchlist = () => changeMany(() => api.takeAllOffWatchlist(chosenNow()));

/** On it, unless all of them that are known here are. */
export function toggleSelectedWaiting() {
  const some = someSelected();
  const all = some.length > 0 && some.every(({ waiting }) => waiting);
  return all ? takeSelectedOffWatchlist() : putSelectedOnWatchlist();
}

/** Those whose cards are here. */
function someSelected() {
  const { list } = loop.state;
  const named = [...(selectionNow()?.films ?? [])].map(cardOf).filter((card) => card !== undefined);
  const shown = [...list.films, ...[...list.readings].map(({ card }) => card)];
  return selectionNow()?.question ? shown.filter(({ film }) => isSelected(film)) : named;
}

export async function removeSelected() {
  const { route } = loop.state;
  // What was typed last goes with the rest of it.
  await settle();
  if (route.at === "films" && route.film !== null && isSelected(route.film)) await closeFilm();
  await changeMany(() => api.removeFilms(chosenNow()));
}
