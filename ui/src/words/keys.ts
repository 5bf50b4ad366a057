// The page of keys: what each one does. The handling itself is in ../keys.ts.

import { filmActs } from "../acts/on-film";
import { words } from "./en-deferred";
import { strokes } from "./strokes";

export const keyGroups: { title: string; keys: [keys: string[], what: string][] }[] = [
  {
    title: "Anywhere",
    keys: [
      [["/"], "Search films"],
      [strokes.palette, "Everything else by name"],
      [strokes.undo, "Undo (in a text box: undo typing)"],
      [strokes.redo, "Redo"],
      [strokes.back, "Back"],
      [strokes.forward, "Forward"],
      [["Esc"], "Close what is open"],
      [["?"], "This page"],
    ],
  },
  {
    title: "On a film, in a list or opened",
    keys: [
      [["Enter"], "Open it"],
      [["S"], "Mark it as seen today"],
      [["1", "…", "9"], "Rate it, from ½ star to 4½ stars"],
      [["0"], "Rate it 5 stars"],
      ...filmActs.map(({ key, names }): [string[], string] => [
        [key],
        names.map((name) => name && words[name]).join(" / "),
      ]),
      [["Shift", "F10"], "All that can be done with it, as the right button of the mouse"],
      [["←", "→", "↑", "↓"], "Go to the next film"],
    ],
  },
];
