// What can be done with a film, beside the pointer that asked: each line with the key that does the same.

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { askToErase } from "../acts/erasing";
import { askRating, markSeen } from "../acts/film";
import { choose, closeMenu } from "../acts/menu";
import { openFilm } from "../acts/navigation";
import { filmActs, nameFor } from "../acts/on-film";
import { logViewing } from "../acts/viewing";
import type { Menu } from "../state";
import { words } from "../words/en-deferred";
import { beside } from "./beside";

export function filmMenu({ card, at, anchor }: Menu): TemplateResult {
  const { film } = card;
  return html`<div
    class="film-menu"
    popover="auto"
    role="menu"
    aria-label=${words.titleAndYear(card)}
    ${ref((element) => beside(element, at, '[role="menuitem"]'))}
    @toggle=${(event: ToggleEvent) => event.newState === "closed" && closeMenu()}
    @keydown=${walk}
    @contextmenu=${(event: Event) => event.preventDefault()}
  >
    ${item(words.open, "Enter", () => openFilm(film))}
    ${card.viewings === 0 ? item(words.markAsSeenButton, "S", () => markSeen(card)) : nothing}
    ${item(card.viewings === 0 ? words.seenAnotherDay : `${words.logAnother}…`, card.viewings === 0 ? null : "S", () => logViewing(card))}
    ${item(`${words.rate}…`, "1 – 0", () => askRating(card, anchor))}
    ${filmActs.map((act) => item(words[nameFor(act, card)], act.key, () => act.does(card)))}
    <hr />
    ${item(words.eraseForGoodEllipsis, null, () => askToErase(card, { film }, true))}
  </div>`;
}

const item = (name: string, key: string | null, act: () => unknown) => html`<button
  role="menuitem"
  tabindex="-1"
  @click=${() => choose(act)}
>
  <span>${name}</span>${key === null ? nothing : html`<kbd aria-hidden="true">${key}</kbd>`}
</button>`;

/** Up and down go round; the first letter of a line goes to it. */
function walk(event: KeyboardEvent) {
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const here = items.indexOf(document.activeElement as HTMLElement);
  const last = items.length - 1;
  const to = {
    ArrowDown: here === last ? 0 : here + 1,
    ArrowUp: here <= 0 ? last : here - 1,
    Home: 0,
    End: last,
  }[event.key];
  const typed = event.key.toLowerCase();
  const named = [...items.slice(here + 1), ...items].find((it) =>
    it.innerText.toLowerCase().startsWith(typed),
  );
  const next = to === undefined ? (event.key.length === 1 ? named : undefined) : items[to];
  // A key that does the same in the list does nothing here: the list is not where the focus is.
  event.stopPropagation();
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
