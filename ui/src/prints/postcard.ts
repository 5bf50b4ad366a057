// A film as a postcard: its stamp, cancelled, and a line of one's own.

import type { FilmPage } from "../types/FilmPage";
import { words } from "../words/deferred";
import { lines } from "./lines";
import { airmail, facesReady, inks, type Pen, type Print, write } from "./print";
import { stick } from "./stamp";

/** A postcard of 148 by 105 mm. */
const wide = 1110;
const high = 788;
const middle = 590;
const margin = 64;

export function postcard({ card, facts }: FilmPage): Print {
  return {
    name: words.postcardOf(card),
    said: words.postcardSaid(card),
    wide,
    high,
    sharp: 2,
    line: "",
    async draw(pen, line) {
      await facesReady();
      pen.fillStyle = inks.sheet;
      pen.fillRect(0, 0, wide, high);
      airmail(pen, wide, 16);
      message(pen, line);
      pen.fillStyle = inks.line;
      pen.fillRect(middle, 84, 1.5, high - 168);
      const address = [card.title, card.second_title, [card.director, card.year].filter(Boolean).join(", ")];
      pen.font = '25px "PT Serif"';
      const room = wide - middle - 40 - margin;
      const written = address
        .filter((part) => part !== null && part !== "")
        .flatMap((part, at) => lines(pen, part ?? "", room, at === 0 ? 2 : 1));
      for (let at = 0; at < Math.max(4, written.length); at++) {
        const y = 520 + at * 52;
        pen.fillStyle = inks.line;
        pen.fillRect(middle + 40, y + 12, room, 1.5);
        write(pen, written[at] ?? "", {
          x: middle + 40,
          y,
          size: 25,
          style: at === 0 ? "bold" : "normal",
          colour: inks.ink,
        });
      }
      if (facts.transliterated_title !== null && card.second_title === null)
        write(pen, facts.transliterated_title, { x: middle + 40, y: 572, size: 25, colour: inks.ink });
      await stick(pen, card, { x: wide - margin - 240, y: 64, wide: 240, turn: 1.5 });
    },
  };
}

/** As large as there is room for. */
function message(pen: Pen, text: string) {
  const room = middle - 2 * margin;
  for (const size of [44, 36, 30, 25, 21]) {
    pen.font = `italic ${size}px "PT Serif"`;
    const step = size * 1.45;
    const most = Math.floor((high - 260) / step);
    const all = lines(pen, text, room, 200);
    if (all.length > most && size > 21) continue;
    lines(pen, text, room, most).forEach((line, at) => {
      write(pen, line, { x: margin, y: 150 + at * step, size, style: "italic", colour: inks.ink });
    });
    break;
  }
  write(pen, words.name, { x: margin, y: high - 60, size: 20, style: "bold", colour: inks.soft });
}
