// Hand-picked: on every one of these the body reads on ground and field, and the postmark on the ground.

import type { Ink } from "../../types/Ink";
import type { Colour, Palette } from "./types";

const palette = (ground: Colour, field: Colour, body: Colour, trim: Colour, shade: Colour): Palette => ({
  ground,
  field,
  body,
  trim,
  shade,
});

export const palettes: Palette[] = [
  palette("mist", "red", "ink", "cream", "blue"),
  palette("mist", "slate", "ink", "paper", "red"),
  palette("mist", "ochre", "ink", "cream", "red"),
  palette("mist", "paper", "red", "cream", "blue"),
  palette("mist", "ochre", "blue", "paper", "red"),
  palette("mist", "paper", "ink", "red", "slate"),
  palette("mist", "cream", "ink", "ochre", "red"),
  palette("cream", "red", "ink", "paper", "slate"),
  palette("cream", "ochre", "blue", "paper", "red"),
  palette("cream", "mist", "red", "paper", "ink"),
  palette("cream", "slate", "ink", "ochre", "red"),
  palette("mist", "red", "ink", "paper", "ochre"),
  palette("cream", "red", "ink", "ochre", "blue"),
  palette("cream", "ochre", "ink", "red", "slate"),
  palette("cream", "ochre", "red", "paper", "ink"),
  palette("paper", "red", "ink", "cream", "ochre"),
  palette("paper", "ochre", "blue", "cream", "red"),
  palette("ink", "red", "cream", "blue", "ochre"),
  palette("ink", "blue", "cream", "red", "ochre"),
  palette("ink", "slate", "paper", "red", "ochre"),
  palette("ink", "mist", "red", "cream", "slate"),
  palette("ink", "ochre", "paper", "red", "slate"),
  palette("ink", "red", "mist", "ink", "ochre"),
  palette("blue", "slate", "paper", "red", "ochre"),
  palette("blue", "ink", "cream", "red", "ochre"),
  palette("blue", "red", "cream", "ink", "ochre"),
  palette("blue", "ochre", "paper", "ink", "mist"),
  palette("blue", "red", "mist", "blue", "ochre"),
  palette("red", "ink", "cream", "blue", "ochre"),
  palette("red", "ochre", "ink", "cream", "paper"),
  palette("red", "cream", "ink", "ochre", "blue"),
  palette("red", "ink", "mist", "red", "ochre"),
  palette("red", "mist", "ink", "ochre", "blue"),
];

const light: Colour[] = ["paper", "cream", "mist"];

export const isLight = (colour: Colour) => light.includes(colour);

export const inkOn = (ground: Colour): Ink => (isLight(ground) ? "blue" : "cream");
