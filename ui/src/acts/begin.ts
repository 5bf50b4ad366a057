// The first call, and the first screen it fills.

import { api } from "../api";
import { shelfPlace } from "../places";
import type { Failure } from "../types/Failure";
import { answeredAtStart, ask } from "./list";
import { loop } from "./loop";
import { applySettings } from "./setting";

export async function begin() {
  const { state } = loop;
  try {
    const start = await api.start();
    const first = start.first_collection;
    state.library = start.library;
    state.settings = start.settings;
    state.steps = start.steps;
    state.dataFolder = start.data_folder;
    state.version = start.version;
    state.place = shelfPlace(first?.collection ?? "all");
    state.trail = { stops: [{ place: state.place, scrolled: 0, first: 0 }], here: 0 };
    if (first) state.collections.set(first.collection, first);
    applySettings(start.settings);
    answeredAtStart(start);
    await ask();
    state.notOpen = null;
    state.started = true;
  } catch (failure) {
    state.notOpen = failure as Failure;
  }
  loop.draw();
  // Two frames on, the first screen is painted: whoever measures the start, or takes its picture, hears of it.
  if (state.started) requestAnimationFrame(() => requestAnimationFrame(() => void api.filmsOnScreen()));
}
