// Reads what is written in Markdown to tokens: nothing in them is HTML, and none leads anywhere by itself.

import { getDefaults, Lexer, type Token, Tokenizer, type Tokens } from "marked";

/** What lies between two pairs of bars is hidden until it is asked for. */
const bars = "||";

/** The parser's patterns go over spaces in a row once for each of them. */
const spaces = /[^\S\n]{500}/;

/** They go over signs without a space between once for each of those as well, since all of it could be an address: that takes
 * the square of their number. Ten addresses of a thousand signs each cost half of this, and only a hostile text more. */
const densest = 20_000_000;

/** Longer texts are shown as they are written, but for what is hidden in them. */
const longest = 100_000;

/** So deep may quotes, lists and emphasis lie in each other. */
const deepest = 12;

/** So many quotes and lists a text may have; of one that has more, the parser is kept no longer. */
const mostBlocks = 2000;

/** So many letters may be searched in vain for the end of an emphasis: more only a hostile text needs. */
const vain = 2_000_000;

/** Hidden parts of one line each stand within tokens as a letter that is not in the text, with their number. */
export interface Marked {
  tokens: Token[];
  hidden: string[];
  place: RegExp;
}
/** A hidden part of several lines stands by itself. */
export type Section = { marked: Marked } | { hidden: string };

/** Nothing where the text looks the same when it is formatted. `cut`: it goes on, and so may what is hidden in it. */
export function read(text: string, cut = false): Section[] | null {
  const letter = unused(text);
  if (letter === undefined) return null;
  const sections: Section[] = [];
  const place = new RegExp(`${letter}(\\d+)${letter}`);
  let around = "";
  let hidden: string[] = [];
  const flush = (text: string) => {
    if (text !== "") sections.push({ marked: { tokens: lexed(text), hidden, place } });
    around = "";
    hidden = [];
  };
  for (const { text: part, isHidden } of parts(text, cut)) {
    if (!isHidden) around += sections.length > 0 && around === "" ? part.replace(/^[ \t]*\n/, "") : part;
    else if (part.includes("\n")) {
      const { length } = around.trimEnd();
      flush(around.slice(0, length) + "\n".repeat(Math.max(0, lineEnds(around) - 1)));
      sections.push({ hidden: part.replace(/^\n|\n$/g, "") });
    } else around += `${letter}${hidden.push(part) - 1}${letter}`;
  }
  flush(around);
  const [only] = sections;
  const isPlain =
    sections.length === 0 ||
    (sections.length === 1 &&
      only !== undefined &&
      "marked" in only &&
      only.marked.hidden.length === 0 &&
      only.marked.tokens.every(plain));
  return isPlain ? null : sections;
}

/** What is hidden and what is not, by turns. Bars without an end, or with nothing between them, are bars. */
export function parts(text: string, cut = false): { text: string; isHidden: boolean }[] {
  const found: { text: string; isHidden: boolean }[] = [];
  let from = 0;
  let at = text.indexOf(bars);
  while (at !== -1) {
    const start = at + bars.length;
    const end = text.indexOf(bars, start);
    if (end === -1 && !cut) break;
    const inside = text.slice(start, end === -1 ? undefined : end);
    if (inside.trim() === "") {
      at = end;
      if (end <= start) at = end === -1 ? -1 : text.indexOf(bars, start + bars.length);
      continue;
    }
    if (at > from) found.push({ text: text.slice(from, at), isHidden: false });
    found.push({ text: inside, isHidden: true });
    if (end === -1) return found;
    from = end + bars.length;
    at = text.indexOf(bars, from);
  }
  if (from < text.length) found.push({ text: text.slice(from), isHidden: false });
  return found;
}

/** A letter of no alphabet: which of them means a hidden part is no matter, as long as nobody wrote it. */
function unused(text: string): string | undefined {
  for (let code = 0xe000; code < 0xe100; code++)
    if (!text.includes(String.fromCharCode(code))) return String.fromCharCode(code);
  return undefined;
}

/** So many lines end behind the last letter. */
export const lineEnds = (text: string): number => text.slice(text.trimEnd().length).split("\n").length - 1;

function plain(token: Token): boolean {
  if (token.type === "link") return token.raw === (token as Tokens.Link).text;
  if (token.type === "space" || token.type === "br") return true;
  if (token.type !== "paragraph" && token.type !== "text") return false;
  return (token as Tokens.Text).tokens?.every(plain) ?? true;
}

function lexed(text: string): Token[] {
  if (text.length <= longest && !spaces.test(text) && !isDense(text))
    try {
      return new Lexer({ ...getDefaults(), breaks: true, tokenizer: new Careful() }).lex(text);
    } catch {
      // What is too much for the parser is still a text.
    }
  return [{ type: "text", raw: text, text, escaped: false } satisfies Tokens.Text];
}

function isDense(text: string): boolean {
  let cost = 0;
  for (const [run] of text.matchAll(/[!-~]{100,}/g)) cost += run.length ** 2;
  return cost > densest;
}

/** Leaves out what would take a text away, or take for a mark what people wrote before there were any. */
class Careful extends Tokenizer {
  private depth = 0;
  private blocks = 0;
  private left = vain;

  override html() {
    return undefined;
  }
  override tag() {
    return undefined;
  }
  /** An address told below the text, which would not be shown. */
  override def() {
    return undefined;
  }
  /** Lines that begin with spaces. */
  override code() {
    return undefined;
  }
  /** A line below a line is a line. */
  override lheading() {
    return undefined;
  }
  override table() {
    return undefined;
  }
  override blockquote(src: string) {
    return this.counted(() => super.blockquote(src));
  }
  override list(src: string) {
    return this.counted(() => super.list(src));
  }
  override link(src: string) {
    return this.deeper(() => super.link(src));
  }
  override reflink() {
    return undefined;
  }
  override emStrong(src: string, masked: string, before?: string) {
    return this.weighed(src, () => super.emStrong(src, masked, before));
  }
  override del(src: string, masked: string, before?: string) {
    // One tilde is a tilde: `~1985`.
    return src.startsWith("~~") ? this.weighed(src, () => super.del(src, masked, before)) : undefined;
  }

  private deeper<Found>(find: () => Found | undefined): Found | undefined {
    if (this.depth >= deepest) return undefined;
    this.depth++;
    try {
      return find();
    } finally {
      this.depth--;
    }
  }

  private counted<Found>(find: () => Found | undefined): Found | undefined {
    const found = this.deeper(find);
    if (found !== undefined && ++this.blocks > mostBlocks) throw new RangeError("too many quotes and lists");
    return found;
  }

  private weighed<Found>(src: string, find: () => Found | undefined): Found | undefined {
    if (this.left <= 0) return undefined;
    const found = this.deeper(find);
    if (found === undefined && /^[*_~]/.test(src)) this.left -= src.length;
    return found;
  }
}
