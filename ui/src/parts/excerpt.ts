// What a search found in what the person wrote: where it stands, and the words with those around them.

import { html, type TemplateResult } from "lit";
import type { Excerpt } from "../types/Excerpt";
import type { Piece } from "../types/Piece";
import type { TextPlace } from "../types/TextPlace";
import { words } from "../words/deferred";
import { hushedPieces } from "./hushed";

/** So many letters at most, where there is little room. */
const before = 14;

const segments = new Intl.Segmenter(undefined, { granularity: "word" });

/** Beside a film in a list, whose link it describes. */
export const excerptOf = (excerpt: Excerpt): TemplateResult =>
  html`<span class="excerpt" id="excerpt-${excerpt.film}">${quoted(excerpt)}</span>`;

export const shortExcerpt = (excerpt: Excerpt): TemplateResult => excerptOf(short(excerpt));

export const quoted = ({
  place,
  pieces,
}: Excerpt): TemplateResult => html`<span class="excerpt-place">${placeName(place)}: </span
  ><bdi>${place === "note" || place === "sealed_note" ? hushedPieces(pieces, drawn) : pieces.map(drawn)}</bdi>`;

const drawn = ({ text, found }: Piece) => (found ? html`<mark>${text}</mark>` : text);

function placeName(place: TextPlace): string {
  const { yourNote, yourSealedNote, company, remark } = words;
  return { note: yourNote, sealed_note: yourSealedNote, place: words.place, company, remark }[place];
}

/** Of what stands before the first of the words only as much as leaves that in sight. */
export function short(excerpt: Excerpt): Excerpt {
  const [lead, ...rest] = excerpt.pieces;
  if (lead === undefined || lead.found || lead.text.length <= before) return excerpt;
  const { text } = lead;
  const near = [...segments.segment(text)].find(
    ({ index, isWordLike }) => isWordLike && text.length - index <= before,
  );
  const pieces = [{ text: `…${text.slice(near?.index ?? text.length)}`, found: false }, ...rest];
  return { ...excerpt, pieces };
}
