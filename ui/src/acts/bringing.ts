// A picture from the person's files, cut to a stamp's and made small enough to be one of thousands.

import { api } from "../api";
import { cut, inkOn } from "../parts/cutting";
import { words } from "../words/en-deferred";
import { loop } from "./loop";

/** Four to five, sharp enough for a postcard. */
const size = { wide: 640, high: 800 };

/** The part of a picture that a postmark falls on: top right, as on every stamp. */
const corner = { x: 0.52, y: 0, wide: 0.48, high: 0.4 };

export async function bringPicture(film: number, file: File) {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    loop.fail({ kind: "refused", message: words.notAPicture(file.name) });
    return;
  }
  const canvas = document.createElement("canvas");
  canvas.width = size.wide;
  canvas.height = size.high;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null) return;
  // What can be seen through lies on the paper of stamps.
  pen.fillStyle = "#fffaf0";
  pen.fillRect(0, 0, size.wide, size.high);
  const from = cut(bitmap, size);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(bitmap, from.x, from.y, from.width, from.height, 0, 0, size.wide, size.high);
  bitmap.close();
  const [x, y] = [corner.x * size.wide, corner.y * size.high];
  const { data } = pen.getImageData(x, y, corner.wide * size.wide, corner.high * size.high);
  const ink = inkOn(data);
  await loop.change(() => api.givePicture(film, canvas.toDataURL("image/jpeg", 0.86), ink));
}

export const takePictureAway = (film: number) => loop.change(() => api.takePictureAway(film));
