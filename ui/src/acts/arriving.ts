// What a place has to know before it is shown.

import { api } from "../api";
import type { Place } from "../places";
import { listBackups } from "./backups";
import { check } from "./checking";
import { loop } from "./loop";
import { learnOfUpdates } from "./updates";

const learn: Partial<Record<Place["at"], () => Promise<unknown>>> = {
  about: async () => {
    loop.state.about ??= await api.about();
  },
  backups: listBackups,
  check,
  settings: learnOfUpdates,
};

export const arriveAt = ({ at }: Place) => learn[at]?.();
