// What a search or a filter found, where that is more to say than the films themselves.

import { html, nothing, type TemplateResult } from "lit";
import { askFor, go } from "../acts/navigation";
import { type FilmsRoute, shelfRoute } from "../route";
import type { List } from "../state";
import { words } from "../words/en-deferred";

export const found = ({ near, capped }: List, total: number): TemplateResult => html`${words.found(total)}
  ${near && total > 0 ? html`<span>${words.near}</span>` : nothing}
  ${capped ? html`<span>${words.capped}</span>` : nothing}`;

/** Why there are no films, and the way to some. */
export function empty(route: FilmsRoute): TemplateResult {
  const { shelf } = route;
  if (route.search.trim() !== "") {
    const elsewhere =
      shelf === "all"
        ? nothing
        : html`<button @click=${() => go({ ...shelfRoute("all"), search: route.search })}>${words.searchEverywhere}</button>`;
    return html`<div class="empty"><p>${words.empty.found}</p>${elsewhere}</div>`;
  }
  if (route.filters.length > 0)
    return html`<div class="empty">
      <p>${words.empty.filtered}</p>
      <button @click=${() => askFor({ filters: [] })}>${words.clearFilters}</button>
    </div>`;
  return html`<div class="empty"><p>${words.empty[typeof shelf === "number" ? "collection" : shelf]}</p></div>`;
}
