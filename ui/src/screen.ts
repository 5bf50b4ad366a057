// What is asked of the screen itself: how far it is scrolled, and where the focus goes.

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

export const scrolledTo = () => find(".sheet")?.scrollTop ?? 0;

/** Once what was drawn is laid out. `gently` leaves the head of the sheet where it is. */
export async function scrollSheet(to: number, gently = false) {
  await laidOut();
  const sheet = find(".sheet");
  if (!sheet) return;
  const films = find("virtual-list");
  const head = films && gently ? Math.max(0, films.offsetTop - (find(".tools")?.offsetHeight ?? 0)) : 0;
  sheet.scrollTop = gently ? Math.min(sheet.scrollTop, head) : to;
}

/** A list that was far away, or narrower, takes a few frames to show the film again. */
export async function focusFilm(film: number) {
  for (let frame = 0; frame < 10; frame++) {
    await laidOut();
    const link = find(`.sheet [data-film="${film}"] a`);
    if (link !== null) return link.focus({ preventScroll: true });
  }
}

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

/** Something of the note written before the film is seen. */
export async function focusSealed(selector: string) {
  await laidOut();
  find(`.sealed ${selector}`)?.focus();
}

export async function focusSheet() {
  await laidOut();
  find(".sheet h1")?.focus({ preventScroll: true });
}

export function focusSearch() {
  const box = find(".tools input[type=search]");
  if (box instanceof HTMLInputElement) {
    box.focus();
    box.select();
  }
}

/** Whether keys pressed now are text someone is writing. */
export function writing(): boolean {
  const at = document.activeElement;
  if (at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement) return true;
  return at instanceof HTMLInputElement && !["radio", "checkbox", "button"].includes(at.type);
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
function laidOut(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
