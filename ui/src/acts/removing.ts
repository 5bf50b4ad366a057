// Into the bin and out of it again: at once, since either is undone.

import { api } from "../api";
import { settle } from "../drafts";
import { loop } from "./loop";
import { leaveFilm } from "./pages";

export async function removeFilm(film: number) {
  // What was typed last goes with the rest of it.
  await settle();
  return loop.change(async () => {
    const changed = await api.removeFilms({ these: [film] });
    leaveFilm(film);
    return changed;
  });
}

/** What has lain in the bin for sixty days leaves it: said, and undone like any act. */
export async function emptyBinIfDue() {
  const { due } = await api.bin({ first: 0, count: 0 });
  if (due > 0) await loop.change(() => api.emptyBin());
}

export const restoreFilm = (film: number) => loop.change(() => api.restoreFilms([film]));
