// What can be done with what is filtered by: take it all away, keep it under a name; in a living list, keep the change, or go
// back to what is kept.

import { html, nothing, type TemplateResult } from "lit";
import { clearFilters } from "../acts/filtering";
import { livingOf } from "../acts/labels";
import { askToKeep, isAsKept, keepChange, showAsKept } from "../acts/living";
import type { Filters } from "../conditions";
import type { FilmsRoute, FilteredRoute } from "../route";
import type { LivingLine } from "../types/LivingLine";
import { words } from "../words/deferred";

type Drawn = TemplateResult | typeof nothing;

/** `sentence`: what conditions are called, all together. */
export function keeping(route: FilteredRoute, sentence: (filters: Filters) => string): Drawn {
  const living = route.at === "films" ? livingOf(route.shelf) : undefined;
  if (route.at === "films" && living !== undefined) return isAsKept(route) ? nothing : changed(route, living);
  if (route.filters.length === 0) return nothing;
  const clear = html`<button class="quiet" @click=${clearFilters}>${words.clearFilters}</button>`;
  // What is kept is a list of films.
  if (route.at !== "films") return clear;
  return html`${clear}
    <button class="quiet" aria-haspopup="dialog" @click=${() => askToKeep(route, sentence)}>
      ${words.keepFilterEllipsis}
    </button>`;
}

const changed = (route: FilmsRoute, living: LivingLine) => html`${
  route.filters.length === 0
    ? html`<p class="hint">${words.livingNeedsOne}</p>`
    : html`<button class="quiet" @click=${() => keepChange(living, route)}>${words.keepChange}</button>`
}
  <button class="quiet" @click=${() => showAsKept(living)}>${words.asKept}</button>`;

/** Where nothing is left: the way to some films. */
export function clearing(route: FilteredRoute): Drawn {
  const living = route.at === "films" ? livingOf(route.shelf) : undefined;
  if (route.filters.length === 0 || (route.at === "films" && isAsKept(route))) return nothing;
  return living === undefined
    ? html`<button @click=${clearFilters}>${words.clearFilters}</button>`
    : html`<button @click=${() => showAsKept(living)}>${words.asKept}</button>`;
}
