// Every sentence of the first screen, in the language that is spoken: `words` is another object once that changes.

/** A language that lacks one of these does not compile. */
export type FirstWords = typeof import("./en/first").words;

export let words: FirstWords;

export const say = (spoken: FirstWords) => {
  words = spoken;
};
