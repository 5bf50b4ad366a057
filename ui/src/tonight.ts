// What is on for tonight: a film drawn by lot, and the few that are in the running. Kept until the window closes.

import type { Card } from "./types/Card";
import type { FilmPage } from "./types/FilmPage";
import type { Question } from "./types/Question";

export interface Tonight {
  /** The film drawn last: it is not drawn twice in a row. */
  drawn: number | null;
  running: readonly number[];
}

/** More do not stand side by side. */
export const mostRunning = 6;

export type TonightDialog =
  | {
      kind: "surprise";
      question: Question;
      /** How many it was drawn from. */
      total: number;
      card: Card;
      /** Its letter is open. */
      opened: boolean;
    }
  | { kind: "running"; films: FilmPage[] };
