// Cuts a picture to a stamp's, on a thread of its own: decoding a large one takes longer than a page may stand still.

import { cut, inkOn } from "../parts/cutting";
import { measure } from "../parts/measuring";
import type { Ink } from "../types/Ink";

/** Four to five, sharp enough for a postcard. */
const size = { wide: 640, high: 800 };

/** The part of a picture that a postmark falls on: top right, as on every stamp. */
const corner = { x: 0.52, y: 0, wide: 0.48, high: 0.4 };

/** More points would take more than a quarter of a gigabyte while they are decoded. */
const mostPoints = 64e6;
const mostBytes = 64e6;

/** The picture of a stamp and what cancels it, or why there is none. */
export type Cut = { picture: Blob; ink: Ink } | { refused: "none" | "large" | "part" };

async function cutOut(file: File): Promise<Cut> {
  if (file.size > mostBytes) return { refused: "large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const measured = measure(bytes);
  if (measured === null) return { refused: "none" };
  if (measured.width * measured.height > mostPoints) return { refused: "large" };
  if (!measured.whole) return { refused: "part" };
  const bitmap = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(size.wide, size.high);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null) return { refused: "none" };
  // What can be seen through lies on the paper of stamps.
  pen.fillStyle = "#fffaf0";
  pen.fillRect(0, 0, size.wide, size.high);
  const from = cut(bitmap, size);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(bitmap, from.x, from.y, from.width, from.height, 0, 0, size.wide, size.high);
  bitmap.close();
  const [x, y] = [corner.x * size.wide, corner.y * size.high];
  const { data } = pen.getImageData(x, y, corner.wide * size.wide, corner.high * size.high);
  const picture = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.86 });
  return { picture, ink: inkOn(data) };
}

self.onmessage = async ({ data }: MessageEvent<File>) => {
  // What no decoder takes is no picture, whatever its head says.
  self.postMessage(await cutOut(data).catch((): Cut => ({ refused: "none" })));
};
