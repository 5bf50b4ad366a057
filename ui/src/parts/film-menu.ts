// What can be done with a film, beside the pointer that asked: each line with the key that does the same.

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { choose, closeMenu } from "../acts/menu";
import { actsFor, keyOf, nameFor } from "../acts/on-film";
import { actsOnSelection } from "../acts/on-selection";
import { countSelected, isSelected } from "../acts/selecting";
import type { Menu } from "../state";
import { words } from "../words/deferred";
import { beside } from "./beside";
import { menuItem, walk } from "./menu";

export function filmMenu({ card, at, anchor }: Menu): TemplateResult {
  const item = (name: string, key: string | undefined, act: () => unknown) =>
    menuItem(name, key ?? null, () => choose(act));
  const selected = isSelected(card.film);
  return html`<div
    class="menu film-menu"
    popover="auto"
    role="menu"
    aria-label=${selected ? words.selected(countSelected()) : words.titleAndYear(card)}
    ${ref((element) => beside(element, at, '[role="menuitem"]'))}
    @toggle=${(event: ToggleEvent) => event.newState === "closed" && closeMenu()}
    @keydown=${walk}
    @contextmenu=${(event: Event) => event.preventDefault()}
  >
    ${
      selected
        ? actsOnSelection().map((act) => item(words[act.name], keyOf(act), () => act.does({ anchor })))
        : actsFor(card).map(
            (act) =>
              html`${act.apart ? html`<hr />` : nothing}${item(words[nameFor(act, card)], keyOf(act), () => act.does(card, { anchor }))}`,
          )
    }
  </div>`;
}
