// The form in which a film is described: opened, written in, saved, left.

import { api } from "../api";
import type { FilmDialog } from "../film-dialogs";
import { emptyDraft, type Field, same, tidied } from "../film-draft";
import { closeDialog, focusOn, selectText, writing } from "../screen";
import type { Card } from "../types/Card";
import type { Failure } from "../types/Failure";
import type { FilmDraft } from "../types/FilmDraft";
import { addFilms } from "./adding";
import { keepPicture, pictureCut } from "./form-picture";
import { loop } from "./loop";
import { understandSearch } from "./typed";
import { allUnderstood, findTwin, lookForTwin } from "./understanding-film";

export const filmDialog = () => (loop.state.dialog?.kind === "film" ? loop.state.dialog : null);

const fresh = (draft: FilmDraft): FilmDialog => ({
  kind: "film",
  card: null,
  draft,
  before: draft,
  collection: null,
  twin: null,
  completing: null,
  ownPicture: false,
  picture: undefined,
  refused: null,
  busy: false,
  leaving: false,
});

/** What is searched for stands in it already, to be typed over. */
export async function addFilm() {
  const { state } = loop;
  const { dialog } = state;
  await understandSearch();
  // Something else was opened meanwhile; what it was asked for in is closing.
  if (state.dialog !== null && state.dialog !== dialog) return;
  const searches = state.route.at === "films" && state.route.search.trim() !== "";
  const { draft, twin } = (searches && state.typed) || { draft: emptyDraft(), twin: null };
  state.dialog = { ...fresh(draft), twin };
  loop.draw();
  await selectText("#film-title");
}

export async function editFilm(card: Card) {
  try {
    const [{ said, collection }, { own_picture }] = await Promise.all([
      api.filmDrafts(card.film),
      api.film(card.film),
    ]);
    loop.state.dialog = { ...fresh(said), card, collection, ownPicture: own_picture };
    loop.draw();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

export function describe(wish: Partial<FilmDraft>) {
  const dialog = filmDialog();
  if (dialog === null) return;
  dialog.draft = { ...dialog.draft, ...wish };
  loop.draw();
  lookForTwin(dialog);
}

/** The collection's words take the place of the person's. */
export async function giveBack(field: Field) {
  const { collection } = filmDialog() ?? {};
  if (!collection) return;
  describe({ [field]: collection[field] });
  // The button goes.
  await focusOn(`#film-${field}`);
}

export async function keepFilm() {
  const dialog = filmDialog();
  if (dialog === null || dialog.busy) return;
  Object.assign(dialog, { busy: true, refused: null });
  const kept = await keep(dialog);
  dialog.busy = false;
  if (kept && dialog.card !== null) closeDialog();
  loop.draw();
}

async function keep(dialog: FilmDialog) {
  const { card, twin } = dialog;
  await Promise.all([allUnderstood(), pictureCut()]);
  // What was chosen last is no picture: nothing is saved without it unasked.
  if (dialog.refused !== null) return false;
  await findTwin(dialog);
  // Of which nothing was said yet: that comes first.
  if (dialog.twin !== null && dialog.twin.film !== twin?.film) return false;
  const draft = tidied(dialog.draft);
  const manner = { refused: (message: string) => Object.assign(dialog, { refused: message }) };
  const { picture } = dialog;
  if (card === null) return (await addFilms([draft], manner, (film) => keepPicture(film, picture))) === null;
  // Where only the picture is another, that is the only step.
  if (picture === undefined || !same(draft, tidied(dialog.before))) {
    const failure = await loop.change(() => api.editFilm(card.film, draft), manner);
    if (failure !== null) return false;
    dialog.before = draft;
  }
  return (await keepPicture(card.film, picture, manner)) === null;
}

/** Something else than it began with, another picture, or a name that is still being typed. */
export const isDescribed = ({ draft, before, picture, completing }: FilmDialog) =>
  !same(tidied(draft), tidied(before)) || picture !== undefined || (completing?.typed ?? "").trim() !== "";

/** Closes the form, unless something is written in it: then what is to become of that is asked, and asked no more by Escape. */
export function leaveFilmForm(event: Event) {
  const dialog = filmDialog();
  if (dialog === null) return;
  if (!dialog.leaving && !isDescribed(dialog)) return event.type === "cancel" ? undefined : closeDialog();
  event.preventDefault();
  if (dialog.leaving) return void stayWithFilm();
  dialog.leaving = true;
  return loop.draw();
}

export async function stayWithFilm() {
  const dialog = filmDialog();
  if (dialog === null) return;
  dialog.leaving = false;
  loop.draw();
  // Whoever pressed Escape is still where they wrote.
  if (!writing()) await focusOn("#film-title");
}

/** The window closes over the form: what is written in it is kept, as by its own button. A film needs a title. */
export async function keepUnsavedFilm() {
  const dialog = filmDialog();
  if (dialog === null || !isDescribed(dialog)) return;
  const { completing, draft } = dialog;
  const names = (["countries", "genres"] as const).find((it) => completing?.field === `film-${it}`);
  // What was not taken is no less meant.
  if (names && completing && completing.typed.trim() !== "")
    dialog.draft = { ...draft, [names]: [...draft[names], completing.typed.trim()] };
  // Nobody is there any more to be told of a twin.
  await findTwin(dialog);
  if (dialog.card !== null || dialog.draft.title.trim() !== "") await keepFilm();
}
