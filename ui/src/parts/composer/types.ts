// What a picture is, and what it is made of before it has its colours.

import type { Ink } from "../../types/Ink";

/** What of a film its picture is composed from. */
export interface Known {
  title: string;
  year: number | null;
  genre: string | null;
  country: string | null;
}

export type Colour = "ink" | "cream" | "red" | "blue" | "ochre" | "slate" | "mist" | "paper";

/** Lines without a fill: ink on light things, cream on dark ones. */
export type Line = "drawn" | "drawn-cream";

/** A colour and the outline it fills, in a field of 120 by 150. */
export type Shape = [colour: Colour | Line, outline: string];

export interface Picture {
  ink: Ink;
  shapes: Shape[];
}

/** The next number from 0 to 1 of a row that is the film's own. */
export type Die = () => number;

/**
 * What a colour is for. The ground is the calm corner's too; the field is the large form on it; the body is the
 * silhouette, and reads on both; trim lies on the body only; shade is a second tone beside the body.
 */
export type Part = "ground" | "field" | "body" | "trim" | "shade";

export type Palette = Record<Part, Colour>;

/** A form and the part it plays; "line" is drawn beside the body, "etch" on it. */
export type Layer = [part: Part | Colour | "line" | "etch", outline: string];

export type Pose = "stands" | "floats" | "leans" | "round" | "reads";

/** The outlines of a thing, painted in this order. */
export interface Forms {
  line?: string;
  shade?: string;
  body: string;
  trim?: string;
  etch?: string;
}

/** A thing drawn once in a box of its own, to be put wherever a setting has room for it. */
export interface Thing {
  wide: number;
  high: number;
  pose: Pose;
  forms: Forms;
}

/** A whole field of its own, with no thing in it. */
export type Scene = (die: Die) => Layer[];

export type Motif = Thing | Scene;
