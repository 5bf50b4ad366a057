// A living list is shown as it is kept, also after that was changed, or undone: only what someone chose there stays.

import { alike } from "../conditions";
import type { LivingLine } from "../types/LivingLine";
import { learnNames } from "./filter-names";
import { ask } from "./list";
import { loop } from "./loop";

/** Every stop of the trail at a living list that stood as it was kept before stands as it is kept now. */
export async function followKept(before: LivingLine[]) {
  const { state } = loop;
  const { stops, here } = state.trail;
  for (const { living, conditions } of state.labels?.living ?? []) {
    const was = before.find((line) => line.living === living);
    if (was === undefined || alike(was.conditions, conditions)) continue;
    for (const stop of stops) {
      const { route } = stop;
      if (route.at !== "films" || route.shelf !== `living ${living}`) continue;
      if (alike(route.filters, was.conditions)) stop.route = { ...route, filters: conditions };
    }
  }
  const route = stops[here]?.route;
  if (route === undefined || route === state.route) return;
  state.route = route;
  await Promise.all([ask(), learnNames()]);
  loop.draw();
}
