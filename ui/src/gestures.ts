// What the pointer does on the sheet beside clicking: choosing with Ctrl or Shift, a rectangle drawn from empty ground, and a
// film drawn to another place of an order of the person's own.

import { drawBand } from "./acts/band";
import { dragFilm } from "./acts/film-drag";
import { cardOf } from "./acts/list";
import { canMove } from "./acts/list-order";
import { loop } from "./acts/loop";
import { selectTo, toggleSelected } from "./acts/selecting";
import { follow } from "./dragging";
import type { VirtualList } from "./parts/virtual-list";
import { placeInFocus } from "./screen";
import { mac } from "./words/strokes";

export function watchPointer() {
  if (watching) return;
  watching = true;
  addEventListener("click", clicked, true);
  addEventListener("mousedown", held, true);
  addEventListener("pointerdown", pressed);
}
let watching = false;

const adding = ({ ctrlKey, metaKey }: MouseEvent) => (mac ? metaKey : ctrlKey);
const onFilms = () => loop.state.started && loop.state.route.at === "films" && loop.state.dialog === null;

/** The film of the sheet under the pointer, but for what is pressed in its own right. */
function filmAt({ target }: Event): HTMLElement | null {
  const part = target instanceof Element ? target : null;
  if (!onFilms() || part?.closest("button, input, summary, a:not(.film)")) return null;
  return part?.closest<HTMLElement>(".sheet [data-film]") ?? null;
}

function clicked(event: MouseEvent) {
  const film = event.shiftKey || adding(event) ? filmAt(event) : null;
  if (film === null) return;
  event.preventDefault();
  event.stopPropagation();
  const at = Number(film.dataset.at);
  if (event.shiftKey) void selectTo(at, placeInFocus() ?? at);
  else toggleSelected(Number(film.dataset.film), at);
  film.querySelector<HTMLElement>("a.film")?.focus({ preventScroll: true });
}

/** Or the text between would be marked. */
function held(event: MouseEvent) {
  if (event.shiftKey && filmAt(event) !== null) event.preventDefault();
}

function pressed(event: PointerEvent) {
  if (event.button !== 0 || event.pointerType === "touch" || !onFilms()) return;
  const film = filmAt(event);
  const card = film === null ? undefined : cardOf(Number(film.dataset.film));
  if (card !== undefined && isHandle(event) && !event.shiftKey && !adding(event) && canMove(card))
    follow(event, () => dragFilm(card));
  const list = document.querySelector<VirtualList>(".sheet virtual-list.stamps");
  if (film === null && list !== null && isGround(event, list))
    follow(event, () =>
      drawBand(list, { x: event.clientX, y: event.clientY }, adding(event) || event.shiftKey),
    );
}

/** What is read can be marked: there it is the stamp or the title by which a film is taken. */
const isHandle = ({ target }: Event) =>
  (target as Element).closest(".card, .film-row, .reading-stamp, .reading h2") !== null;

/** Between the stamps, beside and below them; a scrollbar is none. */
function isGround({ target, clientX }: PointerEvent, list: VirtualList) {
  const sheet = list.closest(".sheet");
  if (!(target instanceof Element) || sheet === null) return false;
  if (target !== sheet && target !== list && !target.matches(".stamps .rows, .stamps .row")) return false;
  return clientX < sheet.getBoundingClientRect().left + sheet.clientWidth;
}
