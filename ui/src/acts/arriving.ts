// What a screen has to know before it is shown.

import { api } from "../api";
import type { Route } from "../route";
import { listBackups } from "./backups";
import { check } from "./checking";
import { loop } from "./loop";
import { learnOfUpdates } from "./updates";

const learn: Partial<Record<Route["at"], () => Promise<unknown>>> = {
  about: async () => {
    loop.state.about ??= await api.about();
  },
  backups: listBackups,
  check,
  settings: learnOfUpdates,
};

export const arriveAt = ({ at }: Route) => learn[at]?.();
