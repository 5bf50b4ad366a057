// What the rail shows of the library where it has room.

import { api } from "../api";
import { loop } from "./loop";

export async function loadGlimpses() {
  try {
    loop.state.glimpses = await api.glimpses();
  } catch {
    // Whatever keeps them away is said by whatever else is asked; the rail is whole without them.
    return;
  }
  loop.draw();
}
