// A picture from the person's files, cut to a stamp's and made small enough to be one of thousands.

import { api } from "../api";
import type { Ink } from "../types/Ink";
import { words } from "../words/deferred";
import type { Cut } from "./cutter";
import cutter from "./cutter?worker&url";
import { loop, type Manner } from "./loop";

/** What it was called as a file, and what it is as a stamp's. */
export interface StampPicture {
  name: string;
  bytes: Blob;
  ink: Ink;
}

/** The one script that is started beside the page's; a webview that knows trusted types starts no other. */
const { trustedTypes } = globalThis as unknown as Window;
const script = trustedTypes
  ?.createPolicy("cutter", { createScriptURL: (_: string) => cutter })
  .createScriptURL("");

/** Cut out, or the sentence that says why it could not be. */
export async function cutPicture(file: File): Promise<StampPicture | { refused: string }> {
  const cut = await cutOut(file);
  const { name } = file;
  if (!("refused" in cut)) return { name, bytes: cut.picture, ink: cut.ink };
  const why = { none: words.notAPicture, large: words.pictureTooLarge, part: words.pictureInPart };
  return { refused: why[cut.refused](name) };
}

export async function givePicture(film: number, { bytes, ink }: StampPicture, manner: Manner = {}) {
  const address = await addressOf(bytes);
  return loop.change(() => api.givePicture(film, address, ink), manner);
}

/** On the stamp of a film, wherever it came from. */
export async function bringPicture(film: number, file: File) {
  const picture = await cutPicture(file);
  if ("refused" in picture) loop.fail({ kind: "refused", message: picture.refused });
  else await givePicture(film, picture);
}

export const takePictureAway = (film: number, manner: Manner = {}) =>
  loop.change(() => api.takePictureAway(film), manner);

function cutOut(file: File): Promise<Cut> {
  const worker = new Worker((script ?? cutter) as string, { type: "module" });
  return new Promise<Cut>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Cut>) => resolve(data);
    worker.onerror = () => resolve({ refused: "none" });
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}

/** As a `data:` address. */
export function addressOf(picture: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(picture);
  });
}
