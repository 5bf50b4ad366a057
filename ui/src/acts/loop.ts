// The loop, as acts see it. main.ts puts itself here, so that a view can be drawn without starting anything.

import type { State } from "../state";
import type { Changed } from "../types/Changed";
import type { Failure } from "../types/Failure";

export interface Manner {
  /** Say nothing when it is done: the place where it was done says it. */
  quiet?: boolean;
  /** What to say in place of the change's own sentence. */
  saying?: string;
  /** What was saved is on the screen already, in the box it was typed in. */
  written?: boolean;
  /** Shows a refusal where the person is looking; without it a notice does. */
  refused?: (message: string) => void;
}

export interface Loop {
  state: State;
  draw(): void;
  /** Does one act, reloads what it changed, draws. Answers what went wrong, if anything did. */
  change(act: () => Promise<Changed | null>, manner?: Manner): Promise<Failure | null>;
  /** Shows a failure where its kind belongs. */
  fail(failure: Failure): void;
}

export let loop: Loop;
export function turn(running: Loop) {
  loop = running;
}
