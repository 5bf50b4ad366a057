// Updates, where the shell offers them: nothing is asked of a network before the person says so.

import { api } from "../api";
import type { Failure } from "../types/Failure";
import { loop } from "./loop";

/** Whether they are offered, and who would be asked. */
export async function learnOfUpdates() {
  const { state } = loop;
  if (state.updates !== null) return;
  try {
    const { from } = await api.updates();
    if (from !== null) state.updates = { from, doing: null, found: null, refused: null };
  } catch {
    // Not to know whom to ask is to offer nothing.
  }
  loop.draw();
}

export const lookForUpdate = () =>
  doing("looking", async (updates) => {
    updates.found = null;
    updates.found = await api.lookForUpdate();
  });

/** The shell has what is typed saved, as at closing, and the application starts anew. */
export const installUpdate = () => doing("installing", () => api.installUpdate());

async function doing(
  what: "looking" | "installing",
  act: (updates: NonNullable<typeof loop.state.updates>) => Promise<unknown>,
) {
  const { updates } = loop.state;
  if (updates === null || updates.doing !== null) return;
  updates.doing = what;
  updates.refused = null;
  loop.draw();
  try {
    await act(updates);
  } catch (failure) {
    updates.refused = (failure as Failure).message;
  } finally {
    updates.doing = null;
    loop.draw();
  }
}
