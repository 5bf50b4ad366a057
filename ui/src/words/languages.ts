// The languages there are: each is a folder beside this file, and nothing else names one.

import type { DeferredWords } from "./deferred";
import * as deferred from "./deferred";
import type { FirstWords } from "./first";
import * as first from "./first";

const firsts = import.meta.glob<{ words: FirstWords }>("./*/first.ts");
const rests = import.meta.glob<{ words: DeferredWords }>("./*/deferred.ts");

const tags = Object.keys(firsts).map((file) => file.split("/")[1] ?? "");
/** For whoever none of the languages is. */
const fallback = "en";

/** The system's language, as the shell found it. */
export const system = () => new URLSearchParams(location.search).get("language") ?? fallback;

let spoken = "";

/** Says everything in this language from now on, the deferred part, too, if it is here; answers with its tag. */
export async function speak(wanted: string) {
  const language = tags.includes(wanted) ? wanted : fallback;
  if (language === spoken) return language;
  const [{ words } = { words: undefined }] = await Promise.all([
    firsts[`./${language}/first.ts`]?.(),
    spoken !== "" && deferred.words !== undefined ? speakDeferredIn(language) : undefined,
  ]);
  if (words !== undefined) {
    spoken = language;
    first.say(words);
  }
  return spoken;
}

/** Fetches the words of the deferred part. */
export const speakDeferred = () => speakDeferredIn(spoken);

async function speakDeferredIn(language: string) {
  const rest = await rests[`./${language}/deferred.ts`]?.();
  if (rest !== undefined) deferred.say(rest.words);
}
