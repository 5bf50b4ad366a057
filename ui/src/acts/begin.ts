// The first call, and the first screen it fills.

import { api } from "../api";
import { fetchDeferred, later } from "../parts/deferred";
import { picturesHere, readyToCompose } from "../parts/picture";
import { freshStop, shelfRoute } from "../route";
import type { Failure } from "../types/Failure";
import type { Start } from "../types/Start";
import { words } from "../words/first";
import { applySettings } from "./applying";
import { answeredAtStart, ask } from "./list";
import { loop } from "./loop";

/** Also after something was put in the place of a watchlist that could not be opened. */
export async function beginWith(opened: () => Promise<Start>) {
  const { state } = loop;
  state.unreplaced = null;
  try {
    const [start] = await Promise.all([opened(), faces()]);
    const first = start.first_collection;
    state.library = start.library;
    state.settings = start.settings;
    state.steps = start.steps;
    state.dataFolder = start.data_folder;
    state.version = start.version;
    state.occasions = start.occasions;
    state.unopened = start.unopened;
    state.route = shelfRoute(first?.collection ?? "all", start.settings.sorts);
    state.trail = { stops: [freshStop(state.route)], here: 0 };
    if (first) state.collections.set(first.collection, first);
    await applySettings(start.settings);
    answeredAtStart(start);
    // Most starts show stamps alone; what shows anything else comes first, so that the window is drawn once.
    await Promise.all([
      ask(),
      state.unopened || picturesHere(start.answer.cards),
      (state.unopened || state.settings.view !== "stamps" || state.occasions.length > 0) && fetchDeferred(),
    ]);
    state.notOpen = null;
    state.started = true;
  } catch (failure) {
    const { kind, message } = failure as Failure;
    // Nothing came of it, and what is open stays so.
    if (kind === "cancelled") return;
    // A copy that was refused leaves the watchlist as it was, and the others to choose from: said where it was chosen.
    if (kind === "refused" && state.notOpen?.kind === "damaged") state.unreplaced = message;
    else state.notOpen = { kind: kind === "refused" ? "damaged" : kind, message };
    if (state.notOpen?.kind === "damaged") await later(({ listBackups }) => listBackups());
  }
  loop.draw();
  // Two frames on, the first screen is painted: whoever measures the start, or takes its picture, hears of it.
  requestAnimationFrame(() => requestAnimationFrame(state.started ? painted : troublePainted));
}

function troublePainted() {
  void api.troubleOnScreen();
  void fetchDeferred();
}

function painted() {
  void (loop.state.unopened ? api.envelopeOnScreen() : api.filmsOnScreen());
  void readyToCompose();
  // Reading a dictionary takes a moment, and nobody writes before the first films are there.
  void api.checkSpelling(loop.state.settings.spelling).catch(() => null);
  void later(({ settleIn }) => settleIn());
  // The first page opened waits for no face of type.
  for (const face of document.fonts) face.load().catch(() => []);
}

/** What the first screen is set in, and the letters of its language: text drawn in another face first would cost as much
 * again, and jump. */
const faces = () =>
  Promise.all(
    ['1em "PT Sans"', 'bold 1em "PT Sans"', 'bold 1em "PT Sans Narrow"']
      .concat(['1em "PT Serif"', 'italic 1em "PT Serif"', 'bold 1em "PT Serif"'])
      // A face that is missing is no reason to show nothing.
      .map((face) => document.fonts.load(face, `${words.allFilms} 1957`).catch(() => [])),
  );
