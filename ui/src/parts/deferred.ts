// The way to the deferred part: what is not on the first screen.

import { nothing } from "lit";
import { loop } from "../acts/loop";
import { speakDeferred } from "../words/languages";

type Deferred = typeof import("../views/deferred");

let here: Deferred | undefined;
let fetching: Promise<Deferred> | undefined;

export function fetchDeferred(): Promise<Deferred> {
  fetching ??= Promise.all([import("../views/deferred"), speakDeferred()]).then(([deferred]) => {
    here = deferred;
    loop.draw();
    return deferred;
  });
  return fetching;
}

/** Draws something from there; nothing for the moment it takes to come. */
export function deferred<Drawn>(draw: (deferred: Deferred) => Drawn): Drawn | typeof nothing {
  if (here !== undefined) return draw(here);
  fetchDeferred();
  return nothing;
}

/** Does something from there: now if it is here, or else as soon as it is. */
export const later = async <Done>(act: (deferred: Deferred) => Done): Promise<Awaited<Done>> =>
  await act(here ?? (await fetchDeferred()));
