// In which languages spelling is checked.

import { api } from "../api";
import { loop } from "./loop";
import { set } from "./setting";

/** Which dictionaries there are. */
export async function learnOfDictionaries() {
  try {
    loop.state.dictionaries = await api.dictionaries();
  } catch {
    // What is chosen stays chosen, and is not offered.
  }
  loop.draw();
}

export async function spell(dictionary: string, checked: boolean) {
  const others = loop.state.settings.spelling.filter((name) => name !== dictionary);
  const spelling = checked ? [...others, dictionary] : others;
  await set({ spelling });
  await api.checkSpelling(spelling).catch(() => null);
}
