// The cancellation, on paper as on the screen.

import { type Struck, struckOn } from "../parts/postmark";
import type { Strike } from "../types/Strike";
import { inks, type Pen } from "./print";

export function cancel(pen: Pen, strikes: Strike[], ink: "blue" | "cream") {
  for (const mark of struckOn(strikes, ink)) strike(pen, mark, inks[ink]);
}

function strike(pen: Pen, { x, y, turn, lines, around, date }: Struck, colour: string) {
  pen.save();
  pen.translate(x, y);
  pen.rotate((turn * Math.PI) / 180);
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.lineCap = "butt";
  for (const { outline, width } of lines) {
    pen.lineWidth = width;
    pen.stroke(new Path2D(outline));
  }
  pen.font = 'bold 11.2px "PT Sans Narrow"';
  pen.textAlign = "center";
  pen.textBaseline = "alphabetic";
  pen.fillText(date, 0, 3.8);
  ring(pen, around);
  pen.restore();
}

/** Letter by letter along the upper half, centred on the top. */
function ring(pen: Pen, text: string) {
  const radius = 20.6;
  const spacing = 0.6;
  pen.font = 'bold 6.4px "PT Sans Narrow"';
  const widths = [...text].map((letter) => pen.measureText(letter).width + spacing);
  let angle = -widths.reduce((sum, width) => sum + width, 0) / 2 / radius;
  for (const [at, letter] of [...text].entries()) {
    const half = (widths[at] ?? 0) / 2 / radius;
    angle += half;
    pen.save();
    pen.rotate(angle);
    pen.fillText(letter, 0, -radius);
    pen.restore();
    angle += half;
  }
}
