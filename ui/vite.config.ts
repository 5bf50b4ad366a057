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
    const weigh = (some: typeof chunks) =>
      some.reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
    /** Those that ask for these, and all that they import. */
    const needing = (some: typeof chunks) => {
      const names = new Set(some.map((chunk) => chunk.fileName));
      for (const name of names)
        for (const other of chunks.find((chunk) => chunk.fileName === name)?.imports ?? []) names.add(other);
      return chunks.filter((chunk) => names.has(chunk.fileName));
    };
    const entries = chunks.filter((chunk) => chunk.isEntry);
    // One language is read, and it may be the one with the longest words.
    const languages = chunks.filter((chunk) => /\/words\/[^/]+\/first\.ts$/.test(chunk.facadeModuleId ?? ""));
    if (languages.length === 0) this.error("the words of the first screen are in no file of their own");
    const first = Math.max(...languages.map((language) => weigh(needing([...entries, language]))));
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

/** In a build for tests alone: one language more. */
const madeLanguage: Plugin = {
  name: "made-language",
  enforce: "pre",
  transform(code, id) {
    const made = 'import * as made from "../../tests/made-language";';
    if (id.endsWith("/words/names.ts")) return `${made}${code}names[made.tag] = made.name;`;
    if (!id.endsWith("/words/languages.ts")) return;
    const added = [
      "tags.push(made.tag);",
      'firsts["./" + made.tag + "/first.ts"] = made.first;',
      'rests["./" + made.tag + "/deferred.ts"] = made.deferred;',
    ];
    return [made, code, ...added].join("\n");
  },
};

export default defineConfig(({ mode }) => ({
  // Relative addresses: the shell serves the folder from its own scheme.
  base: "./",
  clearScreen: false,
  plugins: [themeFirst, facesFirst, mode === "made" ? madeLanguage : weighed],
  build: {
    target: "es2023",
    sourcemap: false,
    // All of it lies beside the page: what is imported is there as soon as it is asked for.
    modulePreload: false,
    // `font-src 'self'` refuses data: addresses, so nothing may be inlined.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  // Ten thousand stamps are composed beside a compiler at work: how long that takes is no finding.
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/english.ts"],
    environment: "node",
    testTimeout: 120_000,
  },
}));
