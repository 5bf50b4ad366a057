// All other sentences, in the language that is spoken, and those of the first screen, too.

/** A language that lacks one of these does not compile. */
export type DeferredWords = typeof import("./en/deferred").words;

export let words: DeferredWords;

export const say = (spoken: DeferredWords) => {
  words = spoken;
};

/** The words that are said as they are. */
export type PlainWord = {
  [Name in keyof DeferredWords]: DeferredWords[Name] extends string ? Name : never;
}[keyof DeferredWords];
