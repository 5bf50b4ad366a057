// What a key does wherever one is. One line here is the key, its line on the page of keys, and its name in the palette.

import { api } from "../api";
import type { State } from "../state";
import { type DeferredWords, words } from "../words/deferred";
import { mac, strokes } from "../words/strokes";
import { openBringIn } from "./bring-in";
import { addFilm } from "./film-form";
import { focusIndex, hasIndex } from "./list-index";
import { loop } from "./loop";
import { back, forward, go, search } from "./navigation";
import { openPalette } from "./palette";
import { selectAll } from "./selecting";
import { resizeText } from "./setting";
import { openTakeOut } from "./take-out";
import { redo, undo } from "./undo";

export interface Everywhere {
  /** Any of these does it; with none it goes by its name alone. */
  strokes: readonly string[];
  what: keyof DeferredWords["keyNames"];
  does: () => unknown;
  /** In a text box it is the box's own. */
  ownInText?: true;
  /** Also over a dialog, an envelope, or a watchlist that does not open. */
  always?: true;
  /** Again and again while it is held. */
  repeats?: true;
  /** Where it stands among all that goes by a name; nowhere without. */
  kind?: "act" | "place";
  /** What it is called there, if not as on the page of keys; nothing while there is nothing to do. */
  named?: (state: State) => string | null;
}

const sized = (by: -1 | 0 | 1) => () => loop.state.started && resizeText(by);

export const everywhere: readonly Everywhere[] = [
  { strokes: ["/", "Ctrl F"], what: "search", does: search, kind: "act" },
  { strokes: ["A", "Ctrl N"], what: "addFilm", does: addFilm, kind: "act" },
  { strokes: [], what: "bringIn", does: openBringIn, kind: "act" },
  { strokes: [], what: "takeOut", does: openTakeOut, kind: "act" },
  {
    strokes: ["G"],
    what: "index",
    does: focusIndex,
    kind: "act",
    named: () => (hasIndex() ? words.keyNames.index : null),
  },
  { strokes: [strokes.palette], what: "palette", does: openPalette },
  {
    strokes: ["Ctrl Z"],
    what: "undo",
    does: undo,
    ownInText: true,
    repeats: true,
    kind: "act",
    named: ({ steps }) => steps.undo && words.undoWould(steps.undo),
  },
  {
    strokes: ["Ctrl Shift Z", "Ctrl Y"],
    what: "redo",
    does: redo,
    ownInText: true,
    repeats: true,
    kind: "act",
    named: ({ steps }) => steps.redo && words.redoWould(steps.redo),
  },
  { strokes: ["Ctrl A"], what: "selectAll", does: selectAll, ownInText: true, kind: "act" },
  { strokes: [strokes.back], what: "back", does: back, kind: "place" },
  { strokes: [strokes.forward], what: "forward", does: forward, kind: "place" },
  { strokes: ["Ctrl ,"], what: "settings", does: () => go({ at: "settings" }), kind: "place" },
  { strokes: ["?"], what: "keys", does: () => go({ at: "keys" }), kind: "place", named: () => words.keys },
  { strokes: ["Ctrl +"], what: "larger", does: sized(1), always: true, repeats: true, kind: "act" },
  { strokes: ["Ctrl -"], what: "smaller", does: sized(-1), always: true, repeats: true, kind: "act" },
  { strokes: ["Ctrl 0"], what: "usualSize", does: sized(0), always: true, kind: "act" },
  // A Mac has these in its menus.
  ...(mac
    ? []
    : ([
        { strokes: ["F11"], what: "fullScreen", does: api.turnFullScreen, always: true, kind: "act" },
        { strokes: ["Ctrl Q", "Ctrl W"], what: "quit", does: api.closeWindow, always: true, kind: "act" },
      ] as const)),
];
