// What whoever helps needs to know, copied to be pasted where the person asks for help.

import { api } from "../api";
import { words } from "../words/deferred";
import { say, warn } from "./notice";

export async function copyForSupport() {
  try {
    // The text comes later than the click, and only in the click itself may something be copied.
    const text = api.textForSupport().then((text) => new Blob([text], { type: "text/plain" }));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
    say(words.copiedForSupport);
  } catch {
    warn(words.notCopied);
  }
}
