// Text of anybody's within a sentence of ours.

/** Hebrew, Arabic and whatever else runs from right to left, roughly, and the signs that turn the direction of a text. */
const turned = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufeff\u{10800}-\u{1efff}]/u;

/** As it is; where it runs from right to left, so that what stands after it stays after it. */
export const isolated = (text: string) => (turned.test(text) ? `\u2068${text}\u2069` : text);
