// What the sheet shows where it shows no films.

import type { TemplateResult } from "lit";
import type { State } from "../state";
import { about } from "./about";
import { backups } from "./backups";
import { check } from "./check";
import { history } from "./history";
import { keys } from "./keys";
import { settings } from "./settings";

const screens = { about, backups, check, history, keys, settings };

export const elsewhere = (state: State, at: keyof typeof screens): TemplateResult => screens[at](state);
