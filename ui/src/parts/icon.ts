// The few signs the interface uses beside words. Each is a stroke in the colour of the text it stands with.

import { html, type TemplateResult } from "lit";

const strokes = {
  back: "M14 5l-7 7 7 7",
  forward: "M10 5l7 7-7 7",
  undo: "M8 5L4 9l4 4M4.5 9H14a5 5 0 0 1 0 10h-4",
  redo: "M16 5l4 4-4 4M19.5 9H10a5 5 0 0 0 0 10h4",
  search: "M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M15.5 15.5L20 20",
  close: "M6 6l12 12M18 6L6 18",
  add: "M12 5v14M5 12h14",
  out: "M9 6h9v9M18 6L7 17",
  more: "M5.5 12h.01M12 12h.01M18.5 12h.01",
  waiting: "M7 4h10v16l-5-4.5L7 20z",
  columns: "M4 5h16v14H4zM9.5 5v14M14.5 5v14",
  menu: "M4 7h16M4 12h16M4 17h16",
  down: "M7 10l5 5 5-5",
  descending: "M12 5v14M6 13l6 6 6-6",
  ascending: "M12 19V5M6 11l6-6 6 6",
};

export const icon = (name: keyof typeof strokes): TemplateResult =>
  html`<svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true"><path d=${strokes[name]} /></svg>`;
