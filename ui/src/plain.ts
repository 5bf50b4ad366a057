// The words of a text in Markdown on one line, for where it is only glanced at: no marks, and nothing of what is hidden.

import type { Token, Tokens } from "marked";
import { parts, read, type Section } from "./marks";

/** A glance shows no more, in letters; longer ones are cut before they are read. */
const most = 400;

/** Null for what is hidden. */
type Piece = string | null;

/** The beginning of a text, which may go on: what is hidden or emphasised at its end may have no end here. */
export function plainWords(text: string): Piece[] {
  const begun = beginning(text);
  const pieces =
    read(begun, true)?.flatMap(piecesOf) ??
    parts(begun, true).map((part) => (part.isHidden ? null : withoutOpenMarks(part.text)));
  const line = onOneLine(pieces);
  return begun === text ? line : [...line, "…"];
}

/** No letter is cut in two. */
const beginning = (text: string) =>
  text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");

function piecesOf(section: Section): Piece[] {
  if ("hidden" in section) return [" ", null, " "];
  const { tokens, place } = section.marked;
  // By turns: words, and the number of what is hidden.
  return blocks(tokens)
    .split(place)
    .map((piece, at) => (at % 2 === 0 ? piece : null));
}

const blocks = (tokens: Token[]) => joined(tokens.map(block), " ");

const joined = (parts: string[], by: string) => parts.filter((part) => part.trim() !== "").join(by);

/** Between the lines of a list, and behind a heading. */
const dot = " · ";

function block(token: Token, at: number, all: Token[]): string {
  switch (token.type) {
    case "heading":
      return `${inline(token)}${all.slice(at + 1).some(({ type }) => type !== "space") ? " ·" : ""}`;
    case "blockquote":
      return blocks(token.tokens ?? []);
    case "list":
      return joined((token as Tokens.List).items.map(item(token as Tokens.List)), dot);
    case "code":
      return (token as Tokens.Code).text;
    case "space":
    case "hr":
      return "";
    default:
      return inline(token);
  }
}

/** Numbers stay: `1957. A year` is read as a list. */
const item =
  ({ ordered, start }: Tokens.List) =>
  ({ tokens }: Tokens.ListItem, at: number) =>
    `${ordered ? `${Number(start) + at}. ` : ""}${blocks(tokens)}`;

function inline(token: Token): string {
  switch (token.type) {
    case "br":
      return " ";
    case "checkbox":
      return "";
    case "image":
      return (token as Tokens.Image).text || (token as Tokens.Image).href;
    case "codespan":
    case "escape":
      return (token as Tokens.Codespan).text;
    default: {
      const { tokens, text } = token as Tokens.Paragraph;
      if (tokens !== undefined && tokens.length > 0) return tokens.map(inline).join("");
      return withoutOpenMarks(text ?? token.raw);
    }
  }
}

/** Marks before a word whose end is cut off, and the address of a link of which the end is. */
const withoutOpenMarks = (text: string) =>
  text
    .replace(/!?\[([^[\]]*)\]\([^()]*$/, "$1")
    .replace(/(?<=^|[\s([{"'«„“‘—–])(?:[*_`]|~~)+(?=[^\s*_~`]|$)/g, "");

/** Spaces and ends of lines are one space, hidden parts beside each other one part. */
function onOneLine(pieces: Piece[]): Piece[] {
  const line: Piece[] = [];
  for (const piece of pieces) {
    const last = line.at(-1);
    if (typeof piece === "string" && typeof last === "string") line[line.length - 1] = last + piece;
    else if (piece !== "" && (piece !== null || last !== null)) line.push(piece);
  }
  return line
    .map((piece) => piece?.replace(/\s+/g, " ") ?? null)
    .map((piece, at) => (at === 0 ? (piece?.trimStart() ?? null) : piece))
    .map((piece, at) => (at === line.length - 1 ? (piece?.trimEnd() ?? null) : piece))
    .filter((piece) => piece !== "");
}
