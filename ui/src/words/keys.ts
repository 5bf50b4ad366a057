// The page of keys: what each one does. What is handled is handled by the same lines.

import { everywhere } from "../acts/everywhere";
import { backFillActs } from "../acts/on-back-fill";
import { filmActs } from "../acts/on-film";
import { selectionActs } from "../acts/on-selection";
import { words } from "./deferred";
import { written } from "./strokes";

interface KeyGroup {
  title: string;
  /** Any of these strokes, each of keys that are held together or come one for another. */
  keys: [strokes: (readonly string[])[], what: string][];
}

const keysOf = (stroke: string) => written(stroke).split(" ");

export function keyGroups(): KeyGroup[] {
  const names = words.keyNames;
  const index = words.indexKeyNames;
  return [
    {
      title: words.keysAnywhere,
      keys: [
        ...everywhere
          .filter(({ strokes }) => strokes.length > 0)
          .map(({ strokes, what }): KeyGroup["keys"][number] => [strokes.map(keysOf), names[what]]),
        [[["Esc"]], names.close],
      ],
    },
    {
      title: words.keysInSearch,
      keys: [
        [[["Enter"]], names.meant],
        [[["↓"]], names.toFilms],
      ],
    },
    {
      title: words.keysInIndex,
      keys: [
        [[words.indexLetters], index.type],
        [[["↑", "↓"]], index.walk],
        [[["Page Up", "Page Down"]], index.page],
        [[["Enter"]], index.enter],
        [[["Esc"]], index.leave],
      ],
    },
    {
      title: words.keysOnFilm,
      keys: [
        ...filmActs
          .filter(({ strokes }) => strokes.length > 0)
          .map(({ strokes, told, names: both, what }): KeyGroup["keys"][number] => [
            told ? [told] : strokes.map(keysOf),
            what ? names[what] : both.map((name) => name && words[name]).join(" / "),
          ]),
        [
          [
            ["Shift", "←"],
            ["Shift", "→"],
            ["Shift", "↑"],
            ["Shift", "↓"],
          ],
          names.range,
        ],
        [[["Shift", "F10"]], names.menu],
        [[["←", "→", "↑", "↓"]], names.next],
        [[["←", "→"]], names.turn],
      ],
    },
    {
      title: words.keysOnSelection,
      keys: selectionActs
        .filter(({ strokes }) => strokes.length > 0)
        .map(({ strokes, told, name }): KeyGroup["keys"][number] => [
          told ? [told] : strokes.map(keysOf),
          words[name],
        ]),
    },
    {
      title: words.keysOneByOne,
      keys: backFillActs.map(({ strokes, told, name }): KeyGroup["keys"][number] => [
        told ? [told] : strokes.map(keysOf),
        words[name],
      ]),
    },
    {
      title: words.keysInNote,
      keys: [
        [[keysOf("Ctrl B")], words.bold],
        [[keysOf("Ctrl I")], words.slanted],
        [[["Enter"]], words.nextItem],
      ],
    },
  ];
}
