// Keys that work anywhere, and keys that work on the film in focus. ../words/keys.ts tells people of them.

import { markSeen, rate } from "./acts/film";
import { cardOf } from "./acts/list";
import { loop } from "./acts/loop";
import { askMenu } from "./acts/menu";
import { back, closeFilm, forward, go } from "./acts/navigation";
import { filmActs } from "./acts/on-film";
import { redo, undo } from "./acts/undo";
import { openPalette } from "./acts/windowing";
import { filmInFocus, focusSearch, writing } from "./screen";
import type { State } from "./state";
import { mac } from "./words/strokes";

/** Hears whatever the window does; what comes before the first films are shown is for nobody. */
export function heard(event: Event) {
  if (event.type === "keydown") pressed(event as KeyboardEvent, loop.state);
  else if (event.type === "contextmenu") menuByPointer(event as MouseEvent, loop.state);
  // A middle click on a link asks for a new window, and there is none.
  else if (event.type === "auxclick") event.preventDefault();
  else sideways(event as MouseEvent, loop.state);
}

function pressed(event: KeyboardEvent, state: State) {
  if (event.defaultPrevented || event.isComposing || !state.started) return;
  const act = found(event, state);
  if (act === undefined) return;
  event.preventDefault();
  act();
}

/** Buttons 3 and 4 of a mouse. Pressing is prevented too, or the webview would go back by itself. */
function sideways(event: MouseEvent, state: State) {
  if (event.button !== 3 && event.button !== 4) return;
  event.preventDefault();
  if (event.type === "mouseup" && state.dialog === null) (event.button === 3 ? back : forward)();
}

/** The webview's own menu is for text: elsewhere it offers to load the page again, and the like. */
function menuByPointer(event: MouseEvent, state: State) {
  const at = event.target as Element;
  if (at.closest("input, textarea") || getSelection()?.isCollapsed === false) return;
  event.preventDefault();
  const ask = menuOf(at, state, { x: event.clientX, y: event.clientY });
  // Where a button is still held, letting it go would count as a press beside the menu, and close it.
  if (event.buttons === 0) ask?.();
  else addEventListener("pointerup", () => setTimeout(() => ask?.()), { once: true });
}

function menuByKey(state: State): (() => unknown) | undefined {
  const at = document.activeElement;
  const { left, top, height } = at?.getBoundingClientRect() ?? { left: 0, top: 0, height: 0 };
  return at === null ? undefined : menuOf(at, state, { x: left + 16, y: top + height / 2 });
}

/** What asks for the menu of the film in a list that this is part of. */
function menuOf(part: Element, state: State, at: { x: number; y: number }): (() => unknown) | undefined {
  const marked = part.closest<HTMLElement>(".sheet [data-film]");
  const card = marked === null ? undefined : cardOf(Number(marked.dataset.film));
  if (!state.started || state.dialog !== null || marked === null || card === undefined) return undefined;
  return () => askMenu({ card, at, anchor: marked.querySelector("a") ?? marked });
}

function found(event: KeyboardEvent, state: State): (() => unknown) | undefined {
  if (state.dialog !== null) return undefined;
  if (event.metaKey || (event.ctrlKey && !mac)) return withControl(event);
  // On a Mac Control moves and deletes in a text, and Option writes letters.
  if (event.ctrlKey) return undefined;
  if (event.altKey) return mac ? undefined : { ArrowLeft: back, ArrowRight: forward }[event.key];
  if (event.key === "Escape" && state.rating === null && state.menu === null) return leaving(state);
  if (writing()) return undefined;
  if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) return menuByKey(state);
  if (event.key === "/") return focusSearch;
  if (event.key === "?") return () => go({ at: "keys" });
  return onFilm(event.key, state);
}

function withControl(event: KeyboardEvent): (() => unknown) | undefined {
  const key = event.key.toLowerCase();
  if (key === "k") return openPalette;
  if (mac && key === "[") return back;
  if (mac && key === "]") return forward;
  // In a text box these are the box's own.
  if (writing()) return undefined;
  if (key === "z") return event.shiftKey ? redo : undo;
  return key === "y" ? redo : undefined;
}

function leaving(state: State): (() => unknown) | undefined {
  if (state.railOpen) {
    return () => {
      document.querySelector<HTMLElement>(".fold")?.click();
    };
  }
  return state.route.at === "films" && state.route.film !== null ? closeFilm : undefined;
}

function onFilm(key: string, state: State): (() => unknown) | undefined {
  if (state.route.at !== "films") return undefined;
  const film = filmInFocus() ?? state.route.film;
  const card = film === null ? undefined : cardOf(film);
  if (card === undefined) return undefined;
  if (/^[0-9]$/.test(key)) return () => rate(card.film, key === "0" ? 10 : Number(key));
  const letter = key.toUpperCase();
  if (letter === "S") return () => markSeen(card);
  const act = filmActs.find((it) => it.key === letter);
  return act && (() => act.does(card));
}
