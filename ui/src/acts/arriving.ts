// What a screen has to know before it is shown.

import { api } from "../api";
import type { Route } from "../route";
import { listBackups } from "./backups";
import { check } from "./checking";
import { loadCircumstances } from "./circumstances";
import { loadDiary } from "./diary";
import { learnNames } from "./filter-names";
import { listEarlierImports } from "./kept-ledger";
import { loop } from "./loop";
import { learnOfDictionaries } from "./spelling";
import { listScheduled } from "./take-out";
import { understandSearch } from "./typed";
import { learnOfUpdates } from "./updates";

const learn: Partial<Record<Route["at"], () => Promise<unknown>>> = {
  about: async () => {
    loop.state.about ??= await api.about();
  },
  backups: listBackups,
  bringIn: listEarlierImports,
  check,
  circumstances: loadCircumstances,
  diary: loadDiary,
  // The films are not waited with for it.
  films: async () => {
    void understandSearch();
    void learnNames();
  },
  // Beside the backups it may wait for a while.
  takeOut: async () => void listScheduled(),
  settings: () => Promise.all([learnOfUpdates(), learnOfDictionaries()]),
};

export const arriveAt = ({ at }: Route) => learn[at]?.();
