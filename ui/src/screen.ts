// What is asked of the screen itself: how far it is scrolled, and where the focus goes.

import type { Place, VirtualList } from "./parts/virtual-list";

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const list = () => document.querySelector<VirtualList>(".sheet virtual-list");

/** Where the sheet stands: by an item where it is a list, since that may come back narrower or wider; else in points. */
export type SheetPlace = Place | { scrolled: number };

export function sheetPlace(): SheetPlace {
  const place = list()?.place();
  return place ?? { scrolled: find(".sheet")?.scrollTop ?? 0 };
}

/** Once what was drawn is laid out. */
export async function goToPlace(place: SheetPlace) {
  await laidOut();
  if ("index" in place) return list()?.hold(place);
  const sheet = find(".sheet");
  if (sheet) sheet.scrollTop = place.scrolled;
}

/** An item of the list, right below what stays above it; `focused`: the focus goes there as well, once it is fetched. */
export async function goToItem(index: number, focused: boolean) {
  await laidOut();
  const items = list();
  items?.hold({ index, below: items.stuck(), cut: 0 });
  if (focused) items?.focusAt(index);
}

/** What comes instead of the list is not held where that stood. */
export const letGoOfPlace = () => list()?.letGo();

/** To its first film, once what was drawn is laid out: the head of the sheet is left where it is. */
export async function goToFirst() {
  await laidOut();
  const sheet = find(".sheet");
  const films = list();
  if (!sheet || !films) return;
  const head = Math.max(0, films.offsetTop - (find(".tools")?.offsetHeight ?? 0));
  sheet.scrollTop = Math.min(sheet.scrollTop, head);
}

/** Draws something else above the films, and leaves those where they are on the screen. */
export async function aboveFilms(draw: () => void) {
  const top = find("virtual-list")?.offsetTop ?? 0;
  draw();
  await laidOut();
  const [sheet, films] = [find(".sheet"), find("virtual-list")];
  if (sheet && films && sheet.scrollTop > 0) sheet.scrollTop += films.offsetTop - top;
}

/** A list that was far away, or narrower, takes a few frames to show the film again, and longer where its films are still
 * fetched; who has gone elsewhere by then stays there. Whether the film has the focus, or something else on purpose. */
export async function focusFilm(film: number) {
  for (let frame = 0; frame < 10 || (yetToCome() && frame < 600); frame++) {
    await laidOut();
    if (frame >= 10 && !document.activeElement?.matches("body, .sheet h1")) return true;
    const link = filmLink(film);
    if (link === null) continue;
    link.focus({ preventScroll: true });
    return true;
  }
  return false;
}

/** Whether rows of the list are on the screen whose films are not. */
const yetToCome = () => find(".sheet virtual-list .row:not(:has([data-film]))") !== null;

export async function focusPage() {
  await laidOut();
  find(".page h2")?.focus();
}

export async function focusNote() {
  await laidOut();
  const note = find(".page note-editor textarea");
  note?.focus({ preventScroll: true });
  note?.scrollIntoView({ block: "center" });
}

/** What was written in the open dialog. */
export async function focusWriting() {
  await laidOut();
  find("dialog[open] textarea")?.focus();
}

/** Something of the note written before the film is seen. */
export async function focusSealed(selector: string) {
  await laidOut();
  find(`.sealed ${selector}`)?.focus();
}

/** The sealed note that was just opened, at the top: what is written on it lies beside it, or below. */
export async function lookAtOpened() {
  await laidOut();
  find(".sealed h3")?.focus({ preventScroll: true });
  find(".sealed")?.scrollIntoView({ block: "start" });
}

/** What an answer is, or what may be asked again. */
export async function focusOn(selector: string) {
  await laidOut();
  find(selector)?.focus();
}

/** All that is written in a field, so that the next key writes over it. */
export async function selectText(selector: string) {
  await laidOut();
  const field = find(selector);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}

export async function focusSheet() {
  await laidOut();
  find(".sheet h1")?.focus({ preventScroll: true });
}

/** Of a list, this one is the one in the tab order, and shown. */
export function bringIntoSight(index: number, focused = false) {
  list()?.bring(index, focused);
}

export const focusFirstFilm = () => bringIntoSight(0, true);

/** The film of the list that is in the tab order: where the focus was, or the first. */
export function focusFilms() {
  find('.sheet virtual-list a[tabindex="0"]')?.focus();
}

/** The whole sheet, from where Tab goes to what is on it and other keys scroll it. */
export async function focusStart() {
  await laidOut();
  // Whoever was quicker keeps it.
  if (document.activeElement === document.body) find(".sheet")?.focus({ preventScroll: true });
}

export const filmLink = (film: number) => find(`.sheet [data-film="${film}"] a`);

export async function focusRating() {
  await laidOut();
  (find(".page .rating input:checked") ?? find(".page .rating input"))?.focus();
}

/** At once where the box is there: what is typed next is for it. */
export function focusSearch(): boolean {
  const box = find(".tools input[type=search]");
  if (!(box instanceof HTMLInputElement)) return false;
  box.focus();
  box.select();
  return true;
}

/** Whether keys pressed now are text someone is writing. */
export function writing(): boolean {
  const at = document.activeElement;
  if (at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement) return true;
  return at instanceof HTMLInputElement && !["radio", "checkbox", "button"].includes(at.type);
}

/** Whether arrows pressed now are no part's own and the opened page's: no list's, no text's, no rating's. */
export function inPage(): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || (at.closest(".page") !== null && !at.matches("input"));
}

/** Which place of the list that is shown the focus is at. */
export function placeInFocus(): number | null {
  const at = document.activeElement?.closest<HTMLElement>(".sheet [data-at]")?.dataset.at;
  return at === undefined ? null : Number(at);
}

/** The film the focus is on: the one in the list, or else the one whose page is open. */
export function filmInFocus(): number | null {
  const marked = document.activeElement?.closest<HTMLElement>("[data-film]")?.dataset.film;
  return marked === undefined ? null : Number(marked);
}

/** Closing lets the browser give the focus back to where it was; the `close` event tells the state. */
export function closeDialog() {
  (find("dialog[open]") as HTMLDialogElement | null)?.close();
}

/** Drawing is a microtask, and the virtual list draws its rows a little later again. */
export function laidOut(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
