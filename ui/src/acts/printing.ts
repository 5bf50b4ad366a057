// Pictures to be saved: the souvenir sheet of a collection, a film as a postcard. What draws them is fetched when asked for.

import { api } from "../api";
import type { Print } from "../prints/print";
import { questionOf, shelfRoute } from "../route";
import type { CollectionPage } from "../types/CollectionPage";
import type { Failure } from "../types/Failure";
import type { FilmPage } from "../types/FilmPage";
import { words } from "../words/deferred";
import { loop } from "./loop";

/** A sheet of more could not be looked at. */
const most = 60;

export const openSouvenir = (page: CollectionPage) =>
  show(async () => {
    const question = questionOf(shelfRoute(page.collection));
    const { cards } = await api.films(question, { first: 0, count: most });
    const { souvenir } = await import("../prints/souvenir");
    return souvenir(page, cards);
  });

export const openPostcard = (page: FilmPage) =>
  show(async () => {
    const { postcard } = await import("../prints/postcard");
    return postcard(page);
  });

export function typeOnPrint(line: string) {
  const { dialog } = loop.state;
  if (dialog?.kind !== "print") return;
  loop.state.dialog = { ...dialog, line, saved: null };
  loop.draw();
}

export async function savePrint(print: Print, canvas: HTMLCanvasElement) {
  try {
    const file = await api.savePicture(print.name, canvas.toDataURL("image/png"));
    tell(file === null ? null : words.pictureSaved(file));
  } catch (failure) {
    tell((failure as Failure).message);
  }
}

/** In the dialog itself: what lies behind it cannot be read. */
function tell(saved: string | null) {
  const { dialog } = loop.state;
  if (dialog?.kind !== "print") return;
  loop.state.dialog = { ...dialog, saved };
  loop.draw();
}

async function show(make: () => Promise<Print>) {
  try {
    const print = await make();
    loop.state.dialog = { kind: "print", print, line: "", saved: null };
  } catch (failure) {
    loop.fail(failure as Failure);
  }
  loop.draw();
}
