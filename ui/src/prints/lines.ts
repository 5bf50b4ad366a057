// Text laid out on paper. A canvas breaks no lines.

import type { Pen } from "./print";

/** Letters as people count them: a family emoji is one, however many signs it is made of. */
const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const lettersOf = (text: string) => Array.from(letters.segment(text), ({ segment }) => segment);

/** Chinese and Japanese have no spaces: between two of these a line may end. */
const ideographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** What never begins a line there, and what never ends one. */
const never = {
  first: /^[、。，．・：；？！）」』】〕〉》ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ…‥)\]]/u,
  last: /[（「『【〔〈《([]$/u,
};

/** As many lines as there is room for; what does not fit ends in an ellipsis. */
export function lines(pen: Pen, text: string, wide: number, most: number): string[] {
  const fits = (line: string) => pen.measureText(line.trimEnd()).width <= wide;
  const result: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line.trim() === "" || fits(line + piece)) line += piece;
    else {
      result.push(line);
      line = piece;
    }
    // A word longer than a line goes on in the next.
    while (!fits(line)) {
      const [begun, rest] = cut(line, fits);
      if (rest === "") break;
      result.push(begun);
      line = rest;
    }
  }
  if (line.trim() !== "") result.push(line);
  const shown = result.slice(0, most).map((line) => line.trim());
  const last = shown.at(-1);
  if (result.length > most && last !== undefined) shown[most - 1] = shortened(last, fits);
  return shown;
}

/** What is never broken, if a line can hold it: words with the space after them, single letters where there are no words. */
function pieces(text: string): string[] {
  const result: string[] = [];
  let before = "";
  for (const letter of lettersOf(text.replace(/\s+/g, " ").trim())) {
    const goesOn =
      before !== "" &&
      letter !== " " &&
      (before.endsWith(" ") ||
        (ideographic.test(before) || ideographic.test(letter)
          ? !never.first.test(letter) && !never.last.test(before)
          : false));
    if (result.length === 0 || goesOn) result.push(letter);
    else result[result.length - 1] += letter;
    before = letter;
  }
  return result;
}

/** As many letters as a line holds, one at least, and the others. */
function cut(text: string, fits: (line: string) => boolean): [string, string] {
  const all = lettersOf(text);
  let held = all.length;
  while (held > 1 && !fits(all.slice(0, held).join(""))) held--;
  return [all.slice(0, held).join(""), all.slice(held).join("")];
}

function shortened(line: string, fits: (line: string) => boolean): string {
  const kept = lettersOf(line);
  while (kept.length > 1 && !fits(`${kept.join("").trimEnd()}…`)) kept.pop();
  return `${kept.join("").trimEnd()}…`;
}
