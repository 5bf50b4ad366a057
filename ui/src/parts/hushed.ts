// Words out of a note where it is only glanced at: what is hidden in it stays hidden, and takes little room.

import { html, type TemplateResult } from "lit";
import { looseMarks } from "../loose-marks";
import { plainWords } from "../plain";
import type { Piece } from "../types/Piece";
import { words } from "../words/deferred";

const bar = (): TemplateResult =>
  html`<span class="hidden-words"><span class="unseen">${words.hiddenPart}</span></span>`;

/** The beginning of a text, which may go on. */
export const hushed = (text: string): unknown[] => plainWords(text).map((piece) => piece ?? bar());

const bars = /\|\|/g;

/** Out of the middle of a text, where the first bars may be the end of what is hidden: then they follow a word. */
export function hushedPieces(given: Piece[], draw: (piece: Piece) => unknown): unknown[] {
  const pieces = placed(given);
  const text = pieces.map(({ text }) => text).join("");
  // By turns: where something hidden begins, and behind its end.
  const edges = edgesOfHidden(text);
  const isHidden = (at: number) => edges.filter((edge) => edge <= at).length % 2 === 1;
  // What was searched for is shown, also where it is in an address.
  const marks = looseMarks(text).filter(
    ([from, to]) => !pieces.some((it) => it.found && it.from < to && from < it.to),
  );
  const isMark = (at: number) => marks.some(([from, to]) => from <= at && at < to);
  const cuts = [...new Set([...edges, ...marks.flat()])].sort((one, other) => one - other);
  const drawn: unknown[] = [];
  let wasHidden = false;
  for (const { from, to, found } of pieces) {
    let start = from;
    for (const end of [...cuts.filter((cut) => cut > from && cut < to), to]) {
      const hides = isHidden(start);
      if (hides && !wasHidden) drawn.push(bar());
      else if (!hides && !isMark(start)) drawn.push(draw({ text: text.slice(start, end), found }));
      wasHidden = hides;
      start = end;
    }
  }
  return drawn;
}

/** In letters, and more than an excerpt has: but a word that was found may be as long as its whole text. */
const most = 1000;

/** Where each of them lies in the whole. */
function placed(pieces: Piece[]) {
  let at = 0;
  return pieces.flatMap(({ text, found }) => {
    const piece = { text: text.slice(0, most - at), found, from: at, to: Math.min(most, at + text.length) };
    at = piece.to;
    return piece.text === "" ? [] : [piece];
  });
}

function edgesOfHidden(text: string): number[] {
  const found = [...text.matchAll(bars)].map(({ index }) => index);
  const [first] = found;
  if (first === undefined) return [];
  // Where nothing tells, nothing is told.
  const ends = /\S$/.test(text.slice(0, first)) && !/^[\p{L}\p{N}]/u.test(text.slice(first + 2));
  const edges = ends ? [0] : [];
  for (const at of found) edges.push(edges.length % 2 === 1 ? at + 2 : at);
  return edges;
}
