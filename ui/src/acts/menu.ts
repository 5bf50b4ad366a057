// The menu of a film, where the pointer asks for it.

import { focusFilm } from "../screen";
import type { Menu } from "../state";
import { loop } from "./loop";

export function askMenu(menu: Menu) {
  loop.state.menu = menu;
  loop.draw();
}

export function closeMenu() {
  loop.state.menu = null;
  loop.draw();
}

/** Does what was chosen. What opens nothing of its own gives the focus back to the film. */
export async function choose(act: () => unknown) {
  const { menu } = loop.state;
  closeMenu();
  await act();
  if (
    menu !== null &&
    loop.state.dialog === null &&
    loop.state.rating === null &&
    document.activeElement === document.body
  )
    await focusFilm(menu.card.film);
}
