// How a picture of the person's own becomes one of a stamp: which part of it, and what cancels it.

import type { Ink } from "../types/Ink";

/** The largest part from the middle of a picture that has the shape asked for. */
export function cut(
  { width, height }: { width: number; height: number },
  { wide, high }: { wide: number; high: number },
) {
  const scale = Math.min(width / wide, height / high);
  const part = { width: wide * scale, height: high * scale };
  return { x: (width - part.width) / 2, y: (height - part.height) / 2, ...part };
}

/** Relative luminance, as WCAG counts it, of one of the 256 steps of a channel. */
const linear = (step: number) => {
  const share = step / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = (red: number, green: number, blue: number) =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** #27496d and #f3e7cf. */
const inks = { blue: luminance(0x27, 0x49, 0x6d), cream: luminance(0xf3, 0xe7, 0xcf) };

/** The ink that stands out more from these pixels, each red, green, blue and how much of it covers. */
export function inkOn(pixels: ArrayLike<number>): Ink {
  let sum = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
    sum += luminance(red, green, blue);
  }
  const ground = sum / Math.max(1, pixels.length / 4) + 0.05;
  return ground / (inks.blue + 0.05) > (inks.cream + 0.05) / ground ? "blue" : "cream";
}
