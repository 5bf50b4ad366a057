// Why a film waits, or who said so.

import { api } from "../api";
import type { WhyForm } from "../label-dialogs";
import { closeDialog } from "../screen";
import type { Card } from "../types/Card";
import type { Failure } from "../types/Failure";
import { refusedIn } from "./label-form";
import { loop } from "./loop";

/** Whether the film is among those that wait where those are shown. */
export function waitsHere({ waiting }: Card): boolean {
  const { route } = loop.state;
  return waiting && route.at === "films" && route.shelf === "waiting";
}

export async function askWhy(card: Card) {
  try {
    // As it is now: saying it writes over what was said.
    const { wait } = await api.film(card.film);
    if (wait === null) return;
    loop.state.dialog = { kind: "why", card, why: wait.why ?? "", refused: null, leaving: false };
    loop.draw();
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}

/** An empty line takes away what was said. */
export async function keepWhy(dialog: WhyForm, text: string) {
  const why = text.trim();
  if (why === dialog.why) return closeDialog();
  const failure = await loop.change(() => api.sayWhyWaiting(dialog.card.film, why), refusedIn(dialog));
  if (failure === null) closeDialog();
}
