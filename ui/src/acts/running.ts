// Tonight's few: put in the running, looked at side by side, and one of them chosen.

import { api } from "../api";
import { closeDialog, focusOn } from "../screen";
import { mostRunning } from "../tonight";
import type { Failure } from "../types/Failure";
import { words } from "../words/deferred";
import { loop } from "./loop";
import { openFilm } from "./navigation";
import { say } from "./notice";
import { chosenNow, endSelection } from "./selecting";

export const isInRunning = (film: number) => loop.state.tonight.running.includes(film);

const run = (running: readonly number[]) => {
  loop.state.tonight = { ...loop.state.tonight, running };
  loop.draw();
};

/** Whether there was room for all of them. */
export function putInRunning(films: readonly number[]): boolean {
  const running = [...new Set([...loop.state.tonight.running, ...films])];
  const fits = running.length <= mostRunning;
  if (fits) run(running);
  say(fits ? words.nowRunning(running.length) : words.runningFull(mostRunning));
  return fits;
}

export function takeOutOfRunning(film: number) {
  run(loop.state.tonight.running.filter((it) => it !== film));
  const { dialog, tonight } = loop.state;
  if (dialog?.kind !== "running") return say(words.nowRunning(tonight.running.length));
  dialog.films = dialog.films.filter(({ card }) => card.film !== film);
  // Its button is gone with it.
  if (dialog.films.length === 0) closeDialog();
  else void focusOn("dialog.running .first");
}

export const toggleRunning = (film: number) =>
  isInRunning(film) ? takeOutOfRunning(film) : putInRunning([film]);

/** All that are selected, if they are few, and then they are laid side by side. */
export async function putSelectedInRunning() {
  try {
    const films = await selectedFew();
    if (!putInRunning(films)) return;
    endSelection();
    await openRunning();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

/** One more than there is room for tells that they are too many. */
async function selectedFew(): Promise<number[]> {
  const chosen = chosenNow();
  if ("these" in chosen) return chosen.these;
  const { question, but } = chosen.all;
  const { cards } = await api.films(question, { first: 0, count: but.length + mostRunning + 1 });
  return cards.map(({ film }) => film).filter((film) => !but.includes(film));
}

/** As they are now; one that was removed since is out of the running. */
export async function openRunning() {
  const pages = await Promise.all(
    loop.state.tonight.running.map((film) =>
      api.film(film).catch((failure: Failure) => {
        if (failure.kind !== "refused") loop.fail(failure);
        return null;
      }),
    ),
  );
  const films = pages.filter((page) => page !== null);
  run(films.map(({ card }) => card.film));
  if (films.length === 0) return say(words.nothingRunning);
  loop.state.dialog = { kind: "running", films };
  loop.draw();
}

export async function takeFromRunning(film: number) {
  closeDialog();
  await openFilm(film);
}

export function clearRunning() {
  run([]);
  closeDialog();
}
