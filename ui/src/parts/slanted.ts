// The bars of an airmail edge, slanted by half a right angle.

interface Bars {
  wide: number;
  high: number;
  /** From one bar to the next of its colour, and how wide each is, along the upper edge. */
  step: number;
  bar: number;
  /** Where the first one begins. */
  first: number;
}

/** The outline of all that cross a sheet of this size. */
export const slanted = ({ wide, high, step, bar, first }: Bars): string =>
  Array.from(
    { length: Math.ceil((wide + high) / step) + 1 },
    (_, at) => `M${first + (at - 1) * step} 0h${bar}l${-high} ${high}h${-bar}z`,
  ).join("");
