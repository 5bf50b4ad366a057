// What selects, tags and lists a film: its lines among what is done with a film (./on-film.ts).

import { along } from "../words/strokes";
import { listShown } from "./labels";
import { indexOf } from "./list";
import { canMove, moveFilm, sayUnmoved } from "./list-order";
import { askForLists } from "./listing";
import type { FilmAct } from "./on-film";
import { askRemark, takeOffShown } from "./own-list";
import { isSelected, toggleSelected } from "./selecting";
import { askForTags } from "./tagging";

export const labelActs: readonly FilmAct[] = [
  {
    strokes: ["X"],
    names: ["selectIt", "deselectIt"],
    second: ({ film }) => isSelected(film),
    does: ({ film }) => toggleSelected(film, indexOf(film)),
  },
  { strokes: ["T"], names: ["tagEllipsis"], does: askForTags },
  { strokes: ["L"], names: ["putOnListEllipsis"], does: askForLists },
  { strokes: [], names: ["remarkEllipsis"], applies: () => listShown() !== undefined, does: askRemark },
  {
    strokes: [`${along} ↑`],
    names: ["moveEarlier"],
    what: "moveEarlier",
    applies: canMove,
    otherwise: sayUnmoved,
    does: (card) => moveFilm(card, -1),
  },
  {
    strokes: [`${along} ↓`],
    names: ["moveLater"],
    what: "moveLater",
    applies: canMove,
    otherwise: sayUnmoved,
    does: (card) => moveFilm(card, 1),
  },
  { strokes: [], names: ["takeOffThisList"], applies: () => listShown() !== undefined, does: takeOffShown },
];
