// The index beside the films of a long list; nothing beside an order that has none, and beside what a search found.

import { html, nothing, type TemplateResult } from "lit";
import { windowsShown } from "../acts/list";
import { type FilmsRoute, questionOf } from "../route";
import type { State } from "../state";
import "./index-strip";

/** Fewer films are seen at a glance, or found by a turn of the wheel. */
const long = 100;

export function listIndex(state: State, route: FilmsRoute): TemplateResult | typeof nothing {
  const films = windowsShown(state);
  if (films.total <= long || route.search.trim() !== "" || route.sort === "position") return nothing;
  return html`<index-strip .of=${films} .question=${questionOf(route)}></index-strip>`;
}
