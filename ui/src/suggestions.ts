// Suggestions below a text field, walked by its keys: the same way whatever is suggested.

import { composing } from "./stroke";

interface Suggestions {
  count: number;
  /** The one that is chosen; -1 while what is typed stays as it is. */
  chosen: number;
  /** The first place of the round: -1 where what is typed can be taken as it is, else the first suggestion. */
  first: -1 | 0;
  choose: (at: number) => unknown;
  /** What Enter takes; nothing where Enter is the form's. */
  take?: (() => unknown) | undefined;
  /** Only of a list that lies over something: Escape closes that alone, and one that is part of a dialog goes with it. */
  close?: () => unknown;
  /** Asks for suggestions where there are none. */
  ask?: () => unknown;
}

/** Up and down go round, Enter takes, Escape closes the list. */
export function walkSuggestions(event: KeyboardEvent, { count, chosen, first, ...does }: Suggestions) {
  if (composing(event)) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    const round = count - first;
    if (count > 0) does.choose(((chosen - first + step + round) % round) + first);
    else if (step > 0) does.ask?.();
  } else if (event.key === "Enter" && (does.take || event.repeat)) {
    // Held, it would take what is there next, or save the form.
    if (!event.repeat) does.take?.();
  } else if (event.key === "Escape" && does.close && count > 0) does.close();
  else return;
  event.preventDefault();
}
