// The keys that go by other names on a Mac, and how each is written there.

const elsewhere = {
  palette: ["Ctrl", "K"],
  undo: ["Ctrl", "Z"],
  redo: ["Ctrl", "Shift", "Z"],
  back: ["Alt", "←"],
  forward: ["Alt", "→"],
};

/** With Option an arrow goes from word to word in a text; back and forward are what they are in a Mac's own windows. */
const onAMac: typeof elsewhere = {
  palette: ["⌘", "K"],
  undo: ["⌘", "Z"],
  redo: ["⇧", "⌘", "Z"],
  back: ["⌘", "["],
  forward: ["⌘", "]"],
};

export const isMac = (platform: string) => platform.startsWith("Mac");
/** The tests run where there is no window. */
export const mac = isMac(globalThis.navigator?.platform ?? "");

export const strokes = mac ? onAMac : elsewhere;
/** `Ctrl K`, and `⌘K` on a Mac. */
export const written = (stroke: keyof typeof elsewhere, there = mac) =>
  there ? onAMac[stroke].join("") : elsewhere[stroke].join(" ");
