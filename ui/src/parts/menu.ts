// A menu: its lines, how the keys walk along them, and the button that opens one beside itself.

import { html, nothing, type TemplateResult } from "lit";
import { belowItsButton } from "./beside";
import { icon } from "./icon";

/** A line, with the key that does the same. */
export const menuItem = (
  name: string,
  key: string | null,
  act: (event: MouseEvent) => unknown,
): TemplateResult =>
  html`<button role="menuitem" tabindex="-1" @click=${act}>
    <span>${name}</span>${key === null ? nothing : html`<kbd aria-hidden="true">${key}</kbd>`}
  </button>`;

/** Up and down go round; the first letter of a line goes to it. */
export function walk(event: KeyboardEvent) {
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
  // A key that does the same elsewhere does nothing here: that is not where the focus is.
  event.stopPropagation();
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

interface MenuButton {
  id: string;
  name: string;
  sign: "down" | "more";
  /** Name, and what is done; `null` draws a line between those before and those after. */
  lines: readonly (readonly [string, (event: MouseEvent) => unknown] | null)[];
}

/** The menu comes up at its button. */
export const menuButton = ({ id, name, sign, lines }: MenuButton): TemplateResult => html`<button
    class="menu-button"
    popovertarget=${id}
    aria-haspopup="menu"
    aria-label=${name}
    title=${name}
  >
    ${icon(sign)}
  </button>
  <div
    class="menu"
    id=${id}
    popover
    role="menu"
    aria-label=${name}
    @beforetoggle=${belowItsButton}
    @toggle=${(event: ToggleEvent) => event.newState === "open" && first(event)?.focus()}
    @keydown=${walk}
  >
    ${lines.map((line) => (line === null ? html`<hr />` : menuItem(line[0], null, closing(line[1]))))}
  </div>`;

const first = (event: Event) =>
  (event.currentTarget as HTMLElement).querySelector<HTMLElement>('[role="menuitem"]');

/** The focus goes back to the button before anything is done: a dialog closed later gives it back there. */
const closing = (act: (event: MouseEvent) => unknown) => (event: MouseEvent) => {
  (event.currentTarget as HTMLElement).closest<HTMLElement>("[popover]")?.hidePopover();
  act(event);
};
