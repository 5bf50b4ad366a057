// What a search or a filter found, where that is more to say than the films themselves.

import { html, nothing, type TemplateResult } from "lit";
import { openBringIn } from "../acts/bring-in";
import { addFilm } from "../acts/film-form";
import { isAsKept } from "../acts/living";
import { go } from "../acts/navigation";
import { sentenceOf } from "../parts/filter-chips";
import { clearing } from "../parts/keeping";
import { type FilmsRoute, isLabel, type LabelKind, type Shelf, shelfRoute } from "../route";
import type { State } from "../state";
import { words } from "../words/deferred";

export function found(state: State, total: number): TemplateResult {
  const { list, route } = state;
  // A living list as it is kept is no filter that someone just chose.
  if (route.at === "films" && route.search.trim() === "" && isAsKept(route))
    return html`${words.films(total)}`;
  const filters = route.at === "films" ? route.filters : [];
  return html`${words.found(total)}
  ${list.near && total > 0 ? html`<span>${words.near}</span>` : nothing}
  ${list.capped ? html`<span>${words.capped}</span>` : nothing}
  ${filters.length === 0 ? nothing : html`<span class="unseen">${sentenceOf(state, filters)}</span>`}`;
}

/** Why there are no films, and the way to some. */
export function empty(route: FilmsRoute): TemplateResult {
  const { shelf } = route;
  if (route.search.trim() !== "") {
    const elsewhere =
      shelf === "all"
        ? nothing
        : html`<button @click=${() => go({ ...shelfRoute("all"), search: route.search })}>${words.searchEverywhere}</button>`;
    return html`<div class="empty"><p>${words.empty.found}</p>${elsewhere}${clearing(route)}</div>`;
  }
  if (route.filters.length > 0)
    return html`<div class="empty">
      <p>${isAsKept(route) ? words.livingEmpty : words.empty.filtered}</p>
      ${clearing(route)}
    </div>`;
  return html`<div class="empty">
    <p>${words.empty[kindOf(shelf)]}</p>
    ${shelf === "all" ? html`<button @click=${addFilm}>${words.addFilm}</button> <button @click=${openBringIn}>${words.bringInEllipsis}</button>` : nothing}
  </div>`;
}

function kindOf(shelf: Shelf): keyof typeof words.empty {
  if (typeof shelf === "number") return "collection";
  if (typeof shelf === "object") return "person";
  if (!isLabel(shelf)) return shelf;
  const kind = shelf.split(" ")[0] as LabelKind;
  // Of a living list whose every condition was taken away, all films are asked for.
  return kind === "living" ? "all" : kind;
}
