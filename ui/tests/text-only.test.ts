import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => [name, readFileSync(join("src", name), "utf8")] as const);

/** Each would draw text as something else than text, or ask something of the network. */
const forbidden =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|unsafeHTML|unsafeSVG|eval\(|new Function|fetch\(|XMLHttpRequest|WebSocket|window\.open)/;

test.each(["x.innerHTML = note", "unsafeHTML(title)", "fetch('https://example.org')"])(
  "%s would be seen",
  (line) => {
    expect(line).toMatch(forbidden);
  },
);

test.each(sources)("%s draws text as text, and asks nothing of any network", (_, source) => {
  expect(source).not.toMatch(forbidden);
});

test.each(sources)(
  "%s writes no style attribute, which the content security policy would refuse",
  (_, source) => {
    expect(source).not.toMatch(/[^.\w]style=|styleMap/);
  },
);

test("only api.ts knows Tauri", () => {
  expect(sources.filter(([, source]) => source.includes("@tauri-apps")).map(([name]) => name)).toEqual([
    "api.ts",
  ]);
});
