// The page of keys: what each one does. The handling itself is in ../keys.ts.

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
      [["W"], "Put it on the watchlist, or take it off"],
      [["1", "…", "9"], "Rate it, from ½ star to 4½ stars"],
      [["0"], "Rate it 5 stars"],
      [["N"], "Write a note"],
      [["Shift", "F10"], "All that can be done with it, as the right button of the mouse"],
      [["←", "→", "↑", "↓"], "Go to the next film"],
    ],
  },
];
