// What each language calls itself, in the order of their folders.

const files = import.meta.glob<string>("./*/name.ts", { eager: true, import: "name" });

/** By its tag. */
export const names: Record<string, string> = Object.fromEntries(
  Object.entries(files).map(([file, name]) => [file.split("/")[1], name]),
);
