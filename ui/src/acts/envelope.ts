// The first start: an envelope is opened, and the collection is laid out.

import { api } from "../api";
import { focusStart } from "../screen";
import type { Failure } from "../types/Failure";
import { words } from "../words/deferred";
import { loop } from "./loop";
import { stay } from "./notice";

/** How long the flap takes; nothing moves where that is asked for. */
const opening = 160;

export async function openEnvelope() {
  const { state } = loop;
  try {
    await api.openEnvelope();
  } catch (failure) {
    return loop.fail(failure as Failure);
  }
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) {
    document.querySelector(".envelope")?.classList.add("opening");
    await new Promise((done) => setTimeout(done, opening));
  }
  state.unopened = false;
  stay(words.firstWord(state.dataFolder));
  loop.draw();
  document.querySelector(".window")?.classList.add("laid-out");
  await focusStart();
}
