// What is dragged over the window and dropped on it, and what is pasted: a picture goes on a film's stamp, text into a note,
// and other files are brought in.

import { bringDropped } from "./bring-in";
import { bringPicture } from "./bringing";
import { droppedFiles } from "./dropped";
import { bringToForm } from "./form-picture";
import { loop } from "./loop";

/** What takes a picture: the page of the film that is open, or over it the form in which a film is described. */
export type PicturePlace = "page" | "form";

/** What is lit up: where a picture goes, or the window, where other files are brought in. */
export type DropPlace = PicturePlace | "window";

interface Taker {
  place: PicturePlace;
  take: (picture: File) => unknown;
}

const parts: Record<PicturePlace, string> = { page: ".page", form: "dialog.film" };

function takerNow(): Taker | null {
  const { dialog, route } = loop.state;
  if (dialog?.kind === "film") return { place: "form", take: (picture) => bringToForm(dialog, picture) };
  if (dialog !== null || route.at !== "films" || route.film === null) return null;
  const { film } = route;
  return { place: "page", take: (picture) => bringPicture(film, picture) };
}

const isPicture = ({ type }: { type: string }) => type.startsWith("image/");

/** Where text comes with it, text is what was meant. */
export function pasted(event: ClipboardEvent) {
  const { clipboardData } = event;
  const picture = [...(clipboardData?.files ?? [])].find(isPicture);
  const taker = takerNow();
  if (taker === null || picture === undefined || clipboardData?.types.includes("text/plain")) return;
  event.preventDefault();
  void taker.take(picture);
}

/** Anything else is dropped nowhere: the webview would go where a link leads, or show an image. */
export function carried(event: DragEvent) {
  const { target, dataTransfer } = event;
  if (event.type === "dragstart") {
    // A link of ours leads nowhere outside, and a stamp's picture is no file.
    if (target instanceof Element && target.closest("a, img")) event.preventDefault();
    return;
  }
  watchLeaving();
  over = target;
  const taker = dataTransfer && mayHoldPicture(dataTransfer) ? takerAt(target) : null;
  const brings = taker === null && dataTransfer !== null && mayBeBroughtIn(dataTransfer);
  show(event.type === "drop" ? null : (taker?.place ?? (brings ? "window" : null)));
  const types = dataTransfer?.types ?? [];
  const isText = types.includes("text/plain") && !types.includes("Files");
  if (isText && (target as Element).closest("note-editor textarea")) return;
  event.preventDefault();
  if (dataTransfer === null) return;
  dataTransfer.dropEffect = taker === null && !brings ? "none" : "copy";
  if (event.type !== "drop") return;
  const files = [...dataTransfer.files];
  const picture = files.find(isPicture);
  // Where the webview says nothing of a file before it is dropped, it is told in the form why it is no picture.
  const taken = picture ?? (taker?.place === "form" ? files[0] : undefined);
  if (taker !== null && taken !== undefined) void taker.take(taken);
  else if (files.length > 0 && picture === undefined && mayBeBroughtIn(dataTransfer))
    void bringDropped(droppedFiles(dataTransfer));
}

/** Files that are no pictures, or of which nothing is told yet; not while a dialog is open, or there is no library. */
function mayBeBroughtIn({ types, items }: DataTransfer): boolean {
  const { started, unopened, notOpen, dialog } = loop.state;
  if (!started || unopened || notOpen !== null || dialog !== null || !types.includes("Files")) return false;
  const files = [...items].filter(({ kind }) => kind === "file");
  return files.length === 0 || files.some((it) => !isPicture(it));
}

function takerAt(target: EventTarget | null): Taker | null {
  const taker = takerNow();
  const isOver = taker !== null && target instanceof Element && target.closest(parts[taker.place]) !== null;
  return isOver ? taker : null;
}

/** What is dragged may tell of its files only once they are dropped. */
function mayHoldPicture({ types, items }: DataTransfer): boolean {
  const files = [...items].filter(({ kind }) => kind === "file");
  return (
    types.includes("Files") && (files.length === 0 || files.some((it) => it.type === "" || isPicture(it)))
  );
}

function show(place: DropPlace | null) {
  if (loop.state.dropOn === place) return;
  loop.state.dropOn = place;
  loop.draw();
}

/** What it is held over. */
let over: EventTarget | null = null;
let watching = false;

/** One is entered before the other is left: what is left and was entered last is left for good. */
function watchLeaving() {
  if (watching) return;
  watching = true;
  addEventListener("dragenter", ({ target }) => {
    over = target;
  });
  addEventListener("dragleave", ({ target }) => {
    if (target === over) show(null);
  });
}
