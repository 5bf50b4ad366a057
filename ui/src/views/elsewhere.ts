// What the sheet shows where it shows no films.

import type { TemplateResult } from "lit";
import type { State } from "../state";
import { about } from "./about";
import { backFill } from "./back-fill";
import { backups } from "./backups";
import { bin } from "./bin";
import { bringIn } from "./bring-in";
import { check } from "./check";
import { circumstances } from "./circumstances";
import { diary } from "./diary";
import { history } from "./history";
import { keys } from "./keys";
import { settings } from "./settings";
import { takeOut } from "./take-out";

const screens = {
  about,
  backFill,
  backups,
  bin,
  bringIn,
  check,
  circumstances,
  diary,
  history,
  keys,
  settings,
  takeOut,
};

export const elsewhere = (state: State, at: keyof typeof screens): TemplateResult => screens[at](state);
