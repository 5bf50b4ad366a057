// Several films typed or pasted at once, one a line: shown before they are added, in one act.

import { api } from "../api";
import type { FilmLine, FilmsDialog } from "../film-dialogs";
import { focusOn } from "../screen";
import type { Failure } from "../types/Failure";
import type { TypedFilm } from "../types/TypedFilm";
import { addFilms } from "./adding";
import { loop } from "./loop";

export const isSeveral = (text: string) => text.split(/[\r\n]+/).filter((line) => line.trim()).length > 1;

/** In place of the form, if they were pasted there. What is likely there already is left out at first. */
export async function showSeveral(text: string) {
  const { state } = loop;
  const { dialog } = state;
  try {
    const typed = await api.typedFilms(text);
    if (state.dialog !== dialog) return;
    state.dialog = { kind: "films", films: typed.map(lineOf), refused: null, busy: false };
    loop.draw();
    await focusOn(".films .first");
  } catch (failure) {
    if (dialog?.kind !== "film") return loop.fail(failure as Failure);
    dialog.refused = (failure as Failure).message;
    loop.draw();
  }
}

const lineOf = (film: TypedFilm): FilmLine => ({ ...film, chosen: film.twin === null && hasTitle(film) });

/** A number alone says which film it is, and nothing that could be shown of it. */
export const hasTitle = ({ draft }: TypedFilm) => draft.title.trim() !== "";

export function choose(line: FilmLine, chosen: boolean) {
  line.chosen = chosen;
  loop.draw();
}

export const chosenOf = ({ films }: FilmsDialog) => films.filter(({ chosen }) => chosen);

export async function addSeveral(dialog: FilmsDialog) {
  if (dialog.busy || chosenOf(dialog).length === 0) return;
  Object.assign(dialog, { busy: true, refused: null });
  loop.draw();
  await addFilms(
    chosenOf(dialog).map(({ draft }) => draft),
    { refused: (refused) => Object.assign(dialog, { refused }) },
  );
  dialog.busy = false;
  loop.draw();
}
