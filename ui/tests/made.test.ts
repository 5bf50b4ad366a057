// The language that only tests speak is offered where it is asked for, and nowhere else.

import { createServer } from "vite";
import { expect, test } from "vitest";

test.each([
  ["made", "eo", "ÇÇáññçééĺ"],
  ["production", "en", "Cancel"],
])("where the mode is %s, whoever asks for eo is answered in %s", async (mode, tag, said) => {
  const server = await createServer({
    mode,
    // Nothing is served, so nothing has to be made ready and kept.
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
    appType: "custom",
  });
  try {
    const { names } = await server.ssrLoadModule("/src/words/names.ts");
    expect("eo" in names).toBe(tag === "eo");
    const { speak, speakDeferred } = await server.ssrLoadModule("/src/words/languages.ts");
    expect(await speak("eo")).toBe(tag);
    await speakDeferred();
    const { words } = await server.ssrLoadModule("/src/words/deferred.ts");
    expect(words.cancel).toBe(said);
  } finally {
    await server.close();
  }
});
