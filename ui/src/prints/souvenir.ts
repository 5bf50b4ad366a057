// The souvenir sheet: a whole collection, cancelled film by film.

import type { Card } from "../types/Card";
import type { CollectionPage } from "../types/CollectionPage";
import { words } from "../words/deferred";
import { lines } from "./lines";
import { airmail, facesReady, inks, type Print, write } from "./print";
import { stick, tall } from "./stamp";

const across = 5;
const stamp = 200;
const gap = 26;
const margin = 90;

export function souvenir(page: CollectionPage, cards: Card[]): Print {
  const rows = Math.ceil(cards.length / across);
  const step = (stamp * tall) / 140 + gap;
  const top = 190;
  const wide = 2 * margin + across * stamp + (across - 1) * gap;
  const high = top + rows * step - gap + 150;
  return {
    name: words.souvenirOf(page.name),
    said: words.souvenirSaid(page.name, cards.length),
    wide,
    high,
    sharp: 2,
    line: null,
    async draw(pen) {
      await facesReady();
      pen.fillStyle = inks.ground;
      pen.fillRect(0, 0, wide, high);
      airmail(pen, wide, 16);
      pen.font = 'bold 46px "PT Serif"';
      const [title = ""] = lines(pen, page.name, wide - 2 * margin, 1);
      write(pen, title, { x: wide / 2, y: 100, size: 46, style: "bold", colour: inks.ink, align: "center" });
      write(pen, words.souvenirUnder(cards.length), {
        x: wide / 2,
        y: 142,
        size: 22,
        style: "italic",
        colour: inks.soft,
        align: "center",
      });
      for (const [at, card] of cards.entries())
        await stick(pen, card, {
          x: margin + (at % across) * (stamp + gap),
          y: top + Math.floor(at / across) * step,
          wide: stamp,
        });
      const foot = high - 62;
      write(pen, words.name, { x: margin, y: foot, size: 20, style: "bold", colour: inks.ink });
      write(pen, words.seenBetween(cards), {
        x: wide - margin,
        y: foot,
        size: 20,
        face: "PT Sans",
        colour: inks.soft,
        align: "right",
      });
    },
  };
}
