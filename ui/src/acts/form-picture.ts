// The picture in the form in which a film is described: shown on the stamp beside the fields at once, the film's own only once
// that is saved.

import type { FilmDialog } from "../film-dialogs";
import { focusOn } from "../screen";
import type { Failure } from "../types/Failure";
import { cutPicture, givePicture, takePictureAway } from "./bringing";
import { loop, type Manner } from "./loop";

/** Rises with every picture, so that one that takes longer to be cut never comes over a newer one. */
let brought = 0;
let cutting: Promise<unknown> = Promise.resolve();

/** Until what was chosen is cut out: saving waits for it. */
export const pictureCut = () => cutting;

export function bringToForm(dialog: FilmDialog, file: File): Promise<unknown> {
  if (!dialog.busy) cutting = bring(dialog, file).catch((failure) => loop.fail(failure as Failure));
  return cutting;
}

async function bring(dialog: FilmDialog, file: File) {
  const mine = ++brought;
  const picture = await cutPicture(file);
  const wish =
    "refused" in picture
      ? picture
      : { picture: { ...picture, shown: await createImageBitmap(picture.bytes) }, refused: null };
  if (mine !== brought) return;
  Object.assign(dialog, wish);
  loop.draw();
}

/** What was chosen is let go of; what the film has comes off once that is saved. */
export async function goWithout(dialog: FilmDialog) {
  brought++;
  dialog.picture = dialog.ownPicture ? null : undefined;
  loop.draw();
  // The button goes.
  await focusOn(".film-picture button");
}

/** A step of its own after the film's, and so undone before it. */
export async function keepPicture(
  film: number,
  picture: FilmDialog["picture"],
  manner: Manner = {},
): Promise<Failure | null> {
  if (picture === undefined) return null;
  return picture === null ? takePictureAway(film, manner) : givePicture(film, picture, manner);
}
