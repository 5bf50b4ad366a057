// The initial of a title, or its number, as a thing to be set like any other, or small beside one.

import { letter } from "./letters";
import { asDrawn, between, box, disc, placed } from "./outline";
import { reads } from "./thing";
import type { Die, Layer, Thing } from "./types";

const articles =
  /^(the|a|an|der|die|das|ein|eine|le|la|les|un|une|il|lo|el|los|las|den|det|l['’])\s*(?=\S{2})\b/i;

/** The signs worth printing: a number of up to four figures, or the first letter that is not an article's. */
function signs(title: string): string {
  const number = /(?<!\d)\d{1,4}(?!\d)/.exec(title);
  if (number) return number[0];
  return /\p{L}/u.exec(title.replace(articles, ""))?.[0] ?? "";
}

/** Whether there is a letter or a number to print, in a script that is drawn. */
export const printable = (title: string) => [...signs(title)].length > 0 && [...signs(title)].every(letter);

/** A row of signs, 140 high. */
function spelt(text: string): { wide: number; outline: string } {
  let outline = "";
  let wide = -15;
  for (const sign of text) {
    const drawn = letter(sign);
    if (!drawn) continue;
    outline += placed(drawn.outline, { ...asDrawn, scale: 10, x: wide + 15 });
    wide += 10 * drawn.wide + 15;
  }
  return { wide, outline };
}

export function lettering(title: string, ruled: boolean): Thing {
  const { wide, outline } = spelt(signs(title));
  return ruled
    ? reads(wide, 160, { body: outline, shade: box(0, 152, wide, 8) })
    : reads(wide, 140, { body: outline });
}

/** What may be printed top left, where a setting leaves room: the initial, the year, or a sun. */
export function beside(title: string, year: number | null, die: Die): Layer[] {
  const choice = die();
  if (choice > 0.75) return [];
  if (choice > 0.45)
    return [["shade", disc(between(die, 20, 36), between(die, 22, 46), between(die, 7, 14))]];
  const { wide, outline } = spelt(choice > 0.25 ? String(year ?? "") : signs(title));
  const scale = Math.min(0.2, 48 / wide);
  return outline ? [["shade", placed(outline, { ...asDrawn, scale, x: 9, y: 9 })]] : [];
}

/** Whether a title is chiefly its number: then nothing says more. */
export const isNumber = (title: string) => /\d/.test(title) && title.replace(/[\d\s.,:½/-]/g, "").length < 3;
