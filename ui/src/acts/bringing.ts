// A picture from the person's files, cut to a stamp's and made small enough to be one of thousands.

import { api } from "../api";
import { words } from "../words/en-deferred";
import type { Cut } from "./cutter";
import cutter from "./cutter?worker&url";
import { loop } from "./loop";

/** The one script that is started beside the page's; a webview that knows trusted types starts no other. */
const { trustedTypes } = globalThis as unknown as Window;
const script = trustedTypes
  ?.createPolicy("cutter", { createScriptURL: (_: string) => cutter })
  .createScriptURL("");

export async function bringPicture(film: number, file: File) {
  const cut = await cutOut(file);
  if ("refused" in cut) {
    const why = { none: words.notAPicture, large: words.pictureTooLarge, part: words.pictureInPart };
    loop.fail({ kind: "refused", message: why[cut.refused](file.name) });
    return;
  }
  const address = await addressOf(cut.picture);
  await loop.change(() => api.givePicture(film, address, cut.ink));
}

function cutOut(file: File): Promise<Cut> {
  const worker = new Worker((script ?? cutter) as string, { type: "module" });
  return new Promise<Cut>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Cut>) => resolve(data);
    worker.onerror = () => resolve({ refused: "none" });
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}

function addressOf(picture: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(picture);
  });
}

export const takePictureAway = (film: number) => loop.change(() => api.takePictureAway(film));
