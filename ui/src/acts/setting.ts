// Settings: taken at once, kept by the core.

import { api } from "../api";
import type { Failure } from "../types/Failure";
import type { Settings } from "../types/Settings";
import { applySettings } from "./applying";
import { ask } from "./list";
import { loop } from "./loop";

export async function set(wish: Partial<Settings>) {
  const { state } = loop;
  state.settings = { ...state.settings, ...wish };
  applySettings(state.settings);
  state.occasions = state.occasions.filter(
    ({ kind }) => state.settings[kind === "calls" ? "calls" : "anniversaries"],
  );
  if (wish.view !== undefined && state.route.at === "films") await ask();
  loop.draw();
  try {
    await api.settingsChanged(state.settings);
  } catch (failure) {
    loop.fail(failure as Failure);
  }
}
