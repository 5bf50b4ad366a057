import { defineConfig } from "vitest/config";

export default defineConfig({
  // Relative addresses: the shell serves the folder from its own scheme.
  base: "./",
  clearScreen: false,
  server: { port: 5199, strictPort: true },
  build: {
    target: "es2023",
    sourcemap: false,
    // The webview is new enough, and the polyfill would be an inline request of its own.
    modulePreload: { polyfill: false },
    // `font-src 'self'` refuses data: addresses, so nothing may be inlined.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  test: { include: ["tests/**/*.test.ts"], environment: "node" },
});
