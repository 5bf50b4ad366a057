// The last postmark of a collection opens its souvenir sheet, once.

import { api } from "../api";
import { writing } from "../screen";
import type { Library } from "../types/Library";
import { loop } from "./loop";
import { openSouvenir } from "./printing";

/** The postmark is down by then, and was seen. */
const pause = 1200;

/** Undone and done again, it is not opened again; the foot of the sheet keeps the way to it. */
export function souvenirOnce(before: Library, now: Library) {
  for (const { collection, key, films, seen } of now.collections) {
    const was = before.collections.find((line) => line.collection === collection);
    const whole = films > 0 && seen === films && was?.films === films && was.seen === films - 1;
    const mark = `souvenir ${key}`;
    if (!whole || !loop.state.settings.souvenirs || localStorage.getItem(mark) !== null) continue;
    setTimeout(async () => {
      // Not over what someone has begun in the meantime.
      if (loop.state.dialog !== null || writing()) return;
      localStorage.setItem(mark, "opened");
      await openSouvenir(await api.collection(collection));
    }, pause);
  }
}
