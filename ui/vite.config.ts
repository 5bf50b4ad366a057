import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Compressed script, in bytes: what is read before the first film shows, and all there is. */
const weights = { first: 32 * 1024, all: 200 * 1024 };

/** A build that has grown too heavy is not a build. */
const weighed: Plugin = {
  name: "weighed",
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
    const needed = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
    for (const name of needed)
      for (const other of chunks.find((chunk) => chunk.fileName === name)?.imports ?? []) needed.add(other);
    const weigh = (some: typeof chunks) =>
      some.reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
    const first = weigh(chunks.filter((chunk) => needed.has(chunk.fileName)));
    const all = weigh(chunks);
    if (first > weights.first)
      this.error(`${first} bytes of script before the first film: at most ${weights.first}`);
    if (all > weights.all) this.error(`${all} bytes of script in all: at most ${weights.all}`);
    this.info(`script, compressed: ${first} bytes before the first film, ${all} in all`);
  },
};

/** Not a module, since it has to run before the first paint; so it is added once Vite has read the page. */
const themeFirst: Plugin = {
  name: "theme-first",
  transformIndexHtml: {
    order: "post",
    handler: () => [{ tag: "script", attrs: { src: "./theme.js" }, injectTo: "head-prepend" }],
  },
};

/** The faces of the first screen are on their way before the style sheet asks for them: no text is drawn twice. */
const facesFirst: Plugin = {
  name: "faces-first",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /-latin-\d+-\w+-[^/]+\.woff2$/.test(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: true, href: `./${file}` },
          injectTo: "head-prepend",
        })),
  },
};

export default defineConfig({
  // Relative addresses: the shell serves the folder from its own scheme.
  base: "./",
  clearScreen: false,
  plugins: [themeFirst, facesFirst, weighed],
  build: {
    target: "es2023",
    sourcemap: false,
    // The webview is new enough, and the polyfill would be an inline request of its own.
    modulePreload: { polyfill: false },
    // `font-src 'self'` refuses data: addresses, so nothing may be inlined.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  // Ten thousand stamps are composed beside a compiler at work: how long that takes is no finding.
  test: { include: ["tests/**/*.test.ts"], environment: "node", testTimeout: 120_000 },
});
