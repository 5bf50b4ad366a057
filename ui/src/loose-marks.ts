// The obvious marks of Markdown in words out of the middle of a text: what they belong to may lie outside, so that nothing
// there can be parsed.

/** Where one begins, and behind its end. */
type Place = [from: number, to: number];

const begins = /(?<=^…?|\n)[ \t]*(?:#{1,6}|>|[-+*](?:[ \t]+\[[ xX]\])?)[ \t]+/g;
const strong = /(?:\*{2,3}|_{2,3}|~~|`)(?=\S)|(?<=\S)(?:\*{2,3}|_{2,3}|~~|`)/g;
/** One star or line alone may be meant as it is. */
const slanted = /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])[^*_\n]*\1(?![\p{L}\p{N}*_])/gu;
/** Its address may go on. */
const link = /(!?\[)([^[\]\n]*)\]\([^()\s]*(?:\)|$)/g;

export function looseMarks(text: string): Place[] {
  const all = (pattern: RegExp, places: (from: number, to: number, match: RegExpMatchArray) => Place[]) =>
    [...text.matchAll(pattern)].flatMap((match) => places(match.index, match.index + match[0].length, match));
  return [
    ...all(begins, (from, to) => [[from, to]]),
    ...all(strong, (from, to) => [[from, to]]),
    ...all(slanted, (from, to) => [
      [from, from + 1],
      [to - 1, to],
    ]),
    ...all(link, (from, to, [, opens = "", name = ""]) => [
      [from, from + opens.length],
      [from + opens.length + name.length, to],
    ]),
  ];
}
