// Adding films: the ones described come into the library, and the person to where they are.

import { api } from "../api";
import { closeDialog } from "../screen";
import type { Failure } from "../types/Failure";
import type { FilmDraft } from "../types/FilmDraft";
import type { Subject } from "../types/Subject";
import { loop, type Manner } from "./loop";
import { goToShelf, openFilm } from "./navigation";

/** One is opened, once what else there is to do with it is done; of several the notice says how many, over the shelf that has
 * them all. */
export async function addFilms(
  films: FilmDraft[],
  manner: Manner = {},
  andThen: (film: number) => unknown = () => {},
): Promise<Failure | null> {
  let added: Subject[] = [];
  const failure = await loop.change(async () => {
    const changed = await api.addFilms(films);
    added = changed.subjects;
    return changed;
  }, manner);
  if (failure !== null) return failure;
  const film = films.length === 1 ? added.find(({ kind }) => kind === "film")?.key : undefined;
  if (film !== undefined) await andThen(film);
  closeDialog();
  await (film === undefined ? goToShelf("all") : openFilm(film));
  return null;
}
