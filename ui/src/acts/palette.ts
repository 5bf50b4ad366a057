// Everything by name: what is typed, and the films the core finds for it.

import { api } from "../api";
import { filmInFocus } from "../screen";
import type { Failure } from "../types/Failure";
import type { Question } from "../types/Question";
import { cardOf } from "./list";
import { loop } from "./loop";
import { understood } from "./typed";

/** More of them, and what can be done would not be seen below. */
const most = 6;

let finding: Promise<unknown> = Promise.resolve();
/** Until the films for what is typed are there: Enter waits for them. */
export const filmsFound = () => finding;

export function openPalette() {
  const { route } = loop.state;
  const film = filmInFocus() ?? (route.at === "films" ? route.film : null);
  const card = film === null ? undefined : cardOf(film);
  loop.state.dialog = {
    kind: "palette",
    typed: "",
    chosen: 0,
    card: card ?? null,
    films: [],
    excerpts: [],
    near: false,
    people: [],
    film: null,
  };
  loop.draw();
}

export function typeInPalette(typed: string) {
  const { dialog } = loop.state;
  if (dialog?.kind !== "palette") return;
  dialog.typed = typed;
  dialog.chosen = 0;
  loop.draw();
  finding = find(typed);
}

export function chooseInPalette(chosen: number) {
  const { dialog } = loop.state;
  if (dialog?.kind === "palette") dialog.chosen = chosen;
  loop.draw();
}

async function find(typed: string) {
  const search = typed.trim();
  const question: Question = { conditions: [], search, sort: "title", descending: false };
  try {
    const [found, people, film] = await Promise.all([
      search === ""
        ? { cards: [], excerpts: [], near: false }
        : api.films(question, { first: 0, count: most }),
      search === "" ? [] : api.people(search),
      understood(search),
    ]);
    const { dialog } = loop.state;
    // What was typed in the meantime has its own answer.
    if (dialog?.kind !== "palette" || dialog.typed !== typed) return;
    // Whoever went down the list already stays on their line.
    if (dialog.chosen > 0)
      dialog.chosen = Math.max(
        0,
        dialog.chosen + found.cards.length + people.length - dialog.films.length - dialog.people.length,
      );
    dialog.films = found.cards;
    dialog.excerpts = found.excerpts;
    dialog.near = found.near;
    dialog.people = people;
    dialog.film = film;
    loop.draw();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}
