// Keys that work anywhere, and keys that work on the film in focus; and what else the window hears that is no element's own.
// What each key does is one line of ./acts/everywhere.ts, on-film.ts or on-selection.ts, where people are told of it, too.

import { leaveBackFill } from "./acts/back-fill";
import { carried, pasted } from "./acts/dropping";
import { everywhere } from "./acts/everywhere";
import { cardOf } from "./acts/list";
import { loop } from "./acts/loop";
import { askMenu } from "./acts/menu";
import { back, closeFilm, forward } from "./acts/navigation";
import { turnPage } from "./acts/neighbours";
import { onBackFill } from "./acts/on-back-fill";
import { byKey } from "./acts/on-film";
import { onSelection } from "./acts/on-selection";
import { rangeByKey, rangeInRead } from "./acts/ranging";
import { countSelected, endSelection } from "./acts/selecting";
import { resizeText } from "./acts/setting";
import { filmInFocus, inPage, writing } from "./screen";
import type { State } from "./state";
import { strokeOf } from "./stroke";
import { mac } from "./words/strokes";

/** Hears whatever the window does; what comes before the first films are shown is for nobody. */
export function heard(event: Event) {
  if (event.type === "keydown") pressed(event as KeyboardEvent, loop.state);
  else if (event.type === "contextmenu") menuByPointer(event as MouseEvent, loop.state);
  else if (event.type === "auxclick") byMiddle(event as MouseEvent);
  else if (event instanceof DragEvent) carried(event);
  else if (event instanceof ClipboardEvent) pasted(event);
  else sideways(event as MouseEvent, loop.state);
}

interface Does {
  does: () => unknown;
  repeats?: true | undefined;
}

/** The key that did something and is still held. */
let held: string | undefined;

function pressed(event: KeyboardEvent, state: State) {
  if (event.key === (mac ? "Meta" : "Control")) listenToWheel();
  const stroke = strokeOf(event);
  // Held, it does what it does once, and writes nothing into what it opened.
  if (event.repeat && event.code === held) return event.preventDefault();
  if (!event.repeat) held = undefined;
  if (stroke === null) return;
  if (event.defaultPrevented) return rangeByKey(stroke, event);
  const act = found(stroke, state);
  if (act === undefined) return;
  event.preventDefault();
  if (!act.repeats) held = event.code;
  act.does();
}

/** Buttons 3 and 4 of a mouse. Pressing is prevented too, or the webview would go back by itself. */
function sideways(event: MouseEvent, state: State) {
  if (event.button !== 3 && event.button !== 4) return;
  event.preventDefault();
  if (event.type === "mouseup" && state.dialog === null) (event.button === 3 ? back : forward)();
}

/** On a link it asks for a new window, and there is none; in a text box it pastes. */
function byMiddle(event: MouseEvent) {
  if (!(event.target as Element).closest("input, textarea")) event.preventDefault();
}

/** So far the wheel has to be turned for one size of text, in pixels: one notch of it, or a little way of a touch pad. */
const notch = 40;
let turned = 0;

/** Only while Control is held: whoever may prevent scrolling slows it down. */
function listenToWheel() {
  const wheel = (event: WheelEvent) => {
    if (!(mac ? event.metaKey : event.ctrlKey)) return quiet();
    event.preventDefault();
    turned = Math.sign(turned) === Math.sign(event.deltaY) ? turned + event.deltaY : event.deltaY;
    if (Math.abs(turned) < notch || !loop.state.started) return;
    resizeText(turned < 0 ? 1 : -1);
    turned = 0;
  };
  const quiet = () => {
    removeEventListener("wheel", wheel);
    removeEventListener("keyup", quiet);
    removeEventListener("blur", quiet);
  };
  addEventListener("wheel", wheel, { passive: false });
  addEventListener("keyup", quiet);
  addEventListener("blur", quiet);
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

/** What writes nothing is ours also while something is being written. */
const writesNothing = /^(Ctrl|Alt|F\d)/;

function found(stroke: string, state: State): Does | undefined {
  const anywhere = everywhere.find(({ strokes }) => strokes.includes(stroke));
  if (anywhere?.always) return anywhere;
  if (!state.started || state.unopened || state.dialog !== null) return undefined;
  if (stroke === "Esc" && state.rating === null && state.menu === null) return does(leaving(state));
  if (writing() && (anywhere?.ownInText || !writesNothing.test(stroke))) return undefined;
  if (anywhere) return anywhere;
  if (stroke === "Menu" || stroke === "Shift F10") return does(menuByKey(state));
  return does(onFilm(stroke, state));
}

const does = (act: (() => unknown) | undefined): Does | undefined => act && { does: act };

function leaving(state: State): (() => unknown) | undefined {
  if (state.railOpen) {
    return () => {
      document.querySelector<HTMLElement>(".fold")?.click();
    };
  }
  if (state.route.at === "backFill") return leaveBackFill;
  if (countSelected() > 0) return endSelection;
  return state.route.at === "films" && state.route.film !== null ? closeFilm : undefined;
}

function onFilm(stroke: string, state: State): (() => unknown) | undefined {
  if (state.route.at === "backFill") return onBackFill(stroke);
  if (state.route.at !== "films") return undefined;
  if ((stroke === "←" || stroke === "→") && state.route.film !== null && inPage())
    return () => turnPage(stroke === "→" ? 1 : -1);
  const many = rangeInRead(stroke) ?? onSelection(stroke);
  if (many !== undefined) return many;
  const film = filmInFocus() ?? state.route.film;
  const card = film === null ? undefined : cardOf(film);
  return card && byKey(stroke, card);
}
