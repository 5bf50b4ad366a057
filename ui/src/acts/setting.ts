// Settings: taken at once, kept by the core.

import { api } from "../api";
import type { Failure } from "../types/Failure";
import type { Settings } from "../types/Settings";
import { applySettings } from "./applying";
import { ask } from "./list";
import { loop } from "./loop";
import { reload } from "./reload";

/** The sizes text can have, in percent. */
export const textSizes = [80, 90, 100, 110, 125, 150, 175, 200];

/** One size larger or smaller, or the usual one. */
export function resizeText(by: -1 | 0 | 1) {
  const { text_size } = loop.state.settings;
  const wider = by > 0 ? textSizes : textSizes.toReversed();
  const next = by === 0 ? 100 : wider.find((size) => (size - text_size) * by > 0);
  return next === undefined || next === text_size ? undefined : set({ text_size: next });
}

export async function set(wish: Partial<Settings>) {
  const { state } = loop;
  state.settings = { ...state.settings, ...wish };
  await applySettings(state.settings);
  // What was said in the language before is no news any more.
  if (wish.language !== undefined) state.notice = null;
  state.occasions = state.occasions.filter(
    ({ kind }) => state.settings[kind === "calls" ? "calls" : "anniversaries"],
  );
  if (wish.view !== undefined && state.route.at === "films") await ask();
  loop.draw();
  try {
    const changed = await api.settingsChanged(state.settings);
    if (changed !== null) await reload(changed);
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}
