// How a key is written: `Ctrl K`, and `⌘K` on a Mac. What is written so is what is pressed: see ../stroke.ts.

export const isMac = (platform: string) => platform.startsWith("Mac");
/** The tests run where there is no window. */
export const mac = isMac(globalThis.navigator?.platform ?? "");

/** With an arrow it moves what has the focus. On a Mac with Option arrows go from word to word in texts. */
export const along = mac ? "Ctrl" : "Alt";

/** Those that the first screen tells of; on a Mac back and forward are what they are in its own windows. */
export const strokes = {
  palette: "Ctrl K",
  back: mac ? "Ctrl [" : "Alt ←",
  forward: mac ? "Ctrl ]" : "Alt →",
};

export const written = (stroke: string, there = mac) =>
  there ? stroke.replace("Ctrl Shift ", "⇧⌘").replace("Ctrl ", "⌘") : stroke;
