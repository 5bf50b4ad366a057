// A stamp on paper: the same printed thing as on the screen, drawn once more because a saved picture cannot hold a page.

import { looks, readyToCompose } from "../parts/picture";
import { high as holesHigh, wide as holesWide, perforation } from "../parts/stamp";
import { starEdges, starsFilled } from "../parts/stars";
import type { Card } from "../types/Card";
import { words } from "../words/deferred";
import { cancel } from "./cancel";
import { lines } from "./lines";
import { font, inks, type Pen, write } from "./print";

/** A stamp is composed in parts of its width, as look/stamp.css has them. */
const parts = 140;
export const tall = (parts * holesHigh) / holesWide;

interface Spot {
  x: number;
  y: number;
  wide: number;
  /** In degrees. */
  turn?: number;
}

export async function stick(pen: Pen, card: Card, { x, y, wide, turn = 0 }: Spot) {
  await readyToCompose();
  const ink = await (async () => {
    pen.save();
    pen.translate(x, y);
    pen.rotate((turn * Math.PI) / 180);
    pen.scale(wide / parts, wide / parts);
    paper(pen);
    return picture(pen, card);
  })();
  label(pen, card);
  cancel(pen, card.strikes, ink);
  pen.restore();
}

function paper(pen: Pen) {
  pen.save();
  pen.scale(parts / holesWide, parts / holesWide);
  pen.fillStyle = inks.paper;
  pen.fillRect(0.4, 0.4, holesWide - 0.8, holesHigh - 0.8);
  for (const strip of perforation()) pen.fill(new Path2D(strip));
  pen.restore();
}

/** The picture; answers the ink it is cancelled in. */
async function picture(pen: Pen, card: Card): Promise<"blue" | "cream"> {
  const look = looks(card);
  if (look === null) return "blue";
  pen.save();
  pen.translate(10, 9);
  pen.beginPath();
  pen.rect(0, 0, 120, 150);
  pen.clip();
  if (typeof look === "string") {
    const image = new Image();
    // Without this the canvas could be looked at, and not saved.
    image.crossOrigin = "anonymous";
    image.src = look;
    // One that is gone leaves the paper bare.
    if (await here(image)) pen.drawImage(image, 0, 0, 120, 150);
  } else {
    for (const [colour, outline] of look.shapes) {
      const path = new Path2D(outline);
      if (colour === "drawn" || colour === "drawn-cream") {
        pen.strokeStyle = colour === "drawn" ? inks.ink : inks.cream;
        pen.lineWidth = 2;
        pen.lineCap = "round";
        pen.stroke(path);
      } else {
        pen.fillStyle = inks[colour];
        pen.fill(path);
      }
    }
  }
  pen.restore();
  return card.ink ?? (typeof look === "string" ? "blue" : look.ink);
}

const here = (image: HTMLImageElement) =>
  image.decode().then(
    () => true,
    () => false,
  );

function label(pen: Pen, card: Card) {
  if (card.minutes !== null) {
    const value = words.minutes(card.minutes);
    pen.font = font({ size: 13.2, face: "PT Sans Narrow", style: "bold" });
    const width = pen.measureText(value).width;
    pen.fillStyle = inks.paper;
    pen.fillRect(10, 141, width + 10, 18);
    write(pen, value, {
      x: 14,
      y: 154.5,
      size: 13.2,
      face: "PT Sans Narrow",
      style: "bold",
      colour: inks.ink,
    });
  }
  pen.font = font({ size: 13.5, style: "bold" });
  lines(pen, card.title, 120, 2).forEach((line, at) => {
    write(pen, line, { x: 10, y: 176 + at * 16.2, size: 13.5, style: "bold", colour: inks.ink });
  });
  const foot = tall - 11.5;
  if (card.year !== null)
    write(pen, String(card.year), { x: 10, y: foot, size: 13.2, face: "PT Sans", colour: inks.soft });
  if (card.rating !== null) stars(pen, card.rating, foot);
  else if (card.waiting)
    write(pen, words.waitingMark, {
      x: 130,
      y: foot,
      size: 13.2,
      style: "italic",
      colour: inks.soft,
      align: "right",
    });
}

function stars(pen: Pen, rating: number, foot: number) {
  pen.save();
  pen.translate(64, foot - 11.6);
  pen.scale(66 / 120, 66 / 120);
  pen.fillStyle = inks.red;
  pen.strokeStyle = inks.red;
  pen.lineWidth = 1.5;
  pen.fill(new Path2D(starsFilled(rating)));
  pen.stroke(new Path2D(starEdges));
  pen.restore();
}
