import { expect, test, vi } from "vitest";
import { continued, type Edit, wrapped } from "../src/acts/note-keys";
import { compared } from "../src/compared";
import { parts, read } from "../src/marks";

vi.stubGlobal("navigator", { platform: "Linux x86_64" });
const { formatted, hidesSomething } = await import("../src/parts/formatted");
const { hushed, hushedPieces } = await import("../src/parts/hushed");
const { nearest } = await import("../src/parts/over-note");

/** What a template writes into the page; a hidden part is only its bar. */
function written(it: unknown): string {
  if (Array.isArray(it)) return it.map(written).join("");
  if (typeof it === "string" || typeof it === "number") return `${it}`.replaceAll("<", "&lt;");
  const { strings, values = [] } = (it ?? {}) as { strings?: string[]; values?: unknown[] };
  if (strings === undefined) return "";
  if (strings[0]?.includes("<spoiler-part")) return "█";
  return strings
    .map((string, at) => string + written(values[at]))
    .join("")
    .replace(/ class=(?=>)/g, "");
}
/** Of a note, without what holds it. */
const drawn = (text: string, cut = false) =>
  written(formatted(text, { cut })).replace(/^<div class="formatted">|<\/div>$/g, "");

test.each([
  "Snow.\nAnd two men.\n\n\nThen silence.",
  "    Four spaces, and a line\n---- no".replace("---- no", "of more."),
  "2 < 3 & 4 > 1, a_b_c, ~1985, 5 * 3 * 2",
  "See https://example.org/a_b for more.",
  "a || b",
  "||||",
  "",
])("“%s” has nothing to format, and stays as it is", (text) => {
  expect(read(text)).toBeNull();
});

test.each([
  [
    "**bold** and *slanted* and ~~gone~~",
    "<p><strong>bold</strong> and <em>slanted</em> and <s>gone</s></p>",
  ],
  ["*a*\nb", "<p><em>a</em><br />b</p>"],
  ["*a*\n\nb", '<p><em>a</em></p><p class="empty-line"><br /></p><p>b</p>'],
  ["## A\nb", '<h4 class="depth-2">A</h4><p>b</p>'],
  ["- a\n- b *c*", "<ul><li>a</li><li>b <em>c</em></li></ul>"],
  ["1957. A year", "<ol start=1957><li>A year</li></ol>"],
  ["- [ ] see\n- [x] seen", "<ul><li class=task>☐ see</li><li class=task>☑ seen</li></ul>"],
  ["> said *he*", "<blockquote><p>said <em>he</em></p></blockquote>"],
  ["`a < b`", "<p><code>a &lt; b</code></p>"],
  ["a\n\n---\n\nb", /^<p>a<\/p>.*<hr \/>.*<p>b<\/p>$/],
  ["a\n---", /^<p>a<\/p><hr \/>$/],
])("“%s” is drawn as nodes", (text, nodes) => {
  const found = drawn(text).replace(/<li\s*>/g, "<li>");
  if (typeof nodes === "string") expect(found).toBe(nodes);
  else expect(found).toMatch(nodes);
});

test.each([
  "*x* <script>document.title='broken in'</script>",
  '*x*\n\n<img src=x onerror="alert(1)">\n\n<b>no</b>',
  "*x* <!-- told -->",
])("HTML in “%s” is the text that it is", (text) => {
  const found = drawn(text);
  expect(found).not.toMatch(/<(script|img|b>|!--)/);
  for (const tag of text.match(/<[^>]*>/g) ?? []) expect(found).toContain(tag.replaceAll("<", "&lt;"));
});

test.each(["[here](javascript:alert(1))", "![here](javascript:alert(1))", "[here](data:text/html,x)"])(
  "%s leads nowhere, and its address is told",
  (text) => {
    const found = drawn(text);
    expect(found).not.toMatch(/<a|href|src|<img/);
    expect(found).toMatch(/here.*‹(javascript:alert\(1\)|data:text\/html,x)›/);
  },
);

test("an address told below the text stays in it", () => {
  expect(drawn("*x* [a]\n\n[a]: https://example.org")).toContain("[a]: ");
});

test.each([
  ["He is ||the brother|| of her.", "<p>He is █ of her.</p>"],
  ["||One.\n\nTwo *three*.||", "█"],
  ["Before\n||One.\nTwo.||\nafter", "<p>Before</p>█<p>after</p>"],
  ["a\n\n||b\nc||\n\nd", '<p>a</p><p class="empty-line"><br /></p>█<p class="empty-line"><br /></p><p>d</p>'],
  ["*a ||b* c|| d", /^<p>\*a █ d<\/p>$/],
  ["`a ||b|| c`", "<p><code>a █ c</code></p>"],
  ["[a ||b||](https://example.org/||c||)", /^<p>.*a █.*‹https:\/\/example.org\/(█|%EE).*›/],
  ["- a ||b\n- c||", /^<ul>.*<\/ul>█$/],
  ["||a|| and ||b", "<p>█ and ||b</p>"],
])("what is hidden in “%s” is not in the page", (text, nodes) => {
  const found = drawn(text).replace(/<li\s*>/g, "<li>");
  if (typeof nodes === "string") expect(found).toBe(nodes);
  else expect(found).toMatch(nodes);
  expect(hidesSomething(text)).toBe(true);
});

test("of a note that goes on, what is hidden at its end stays hidden", () => {
  expect(drawn("He is ||the bro…", true)).toBe("<p>He is █</p>");
  expect(drawn("He is ||the bro…")).not.toContain("█");
});

test("all that is written is shown or hidden: nothing is lost between bars", () => {
  for (const text of ["a||b||c", "||||a||b||", "|| ||x", "|||a|||", "a||b", "||a\n||b||"]) {
    const whole = parts(text)
      .map((part) => (part.isHidden ? `||${part.text}||` : part.text))
      .join("");
    expect(whole, text).toBe(text);
  }
});

test("glances at a note keep what is hidden in it", () => {
  const glance = (text: string) => written(hushed(text));
  expect(glance("Well. ||He dies")).toMatch(/^Well\. <span class="hidden-words">/);
  expect(glance("# Well\n**so** [it is](https://example.org)"), "and its marks are no words").toBe(
    "Well · so it is",
  );
  const found = (...texts: string[]) =>
    written(
      hushedPieces(
        texts.map((text, at) => ({ text, found: at % 2 === 1 })),
        ({ text }) => `[${text}]`,
      ),
    ).replace(/<span class="hidden-words">.*?<\/span><\/span>/g, "█");
  expect(found("a ", "word", " b")).toBe("[a ][word][ b]");
  expect(found("See ||he ", "dies", "|| there")).toBe("[See ]█[ there]");
  expect(found("…and he ", "dies", "||. Then")).toBe("█[. Then]");
  expect(found("…dies||. Then ", "snow", " ||fell")).toBe("█[. Then ][snow][ ]█");
});

test.each([
  [["…**in ", "snow", "** and *two* men*"], "…in <snow> and two men*"],
  [["# The ", "snow", "\n- [x] and ~~two~~ `men`"], "The <snow>\nand two men"],
  [["see [the ", "snow", "](https://example.org/snow_a) there"], "see the <snow> there"],
  [["see [the letter](https://", "snow", ".org) there"], "see the letter](https://<snow>.org) there"],
  [["a ", "snow", " a_b 5 * 3 - 2 * 1"], "a <snow> a_b 5 * 3 - 2 * 1"],
  [["**||He** ", "dies", "|| *there*"], "█ there"],
])("the obvious marks in what was found, %j, are no words", (texts, shown) => {
  const pieces = texts.map((text, at) => ({ text, found: at % 2 === 1 }));
  const drawn = hushedPieces(pieces, ({ text, found }) => (found ? `<${text}>` : text));
  expect(drawn.map((it) => (typeof it === "string" ? it : "█")).join("")).toBe(shown);
});

test("a word as long as a whole text is cut before its marks are looked for", () => {
  const drawn = hushedPieces([{ text: "x**||".repeat(20_000), found: true }], ({ text }) => text);
  expect(drawn.length).toBeLessThan(1000);
});

const long = 100_000;
const filled = (piece: string) => piece.repeat(Math.floor(long / piece.length));
const hostile: Record<string, string> = {
  quotes: filled(">"),
  "quotes of lines": filled("> a\n"),
  "lists in lists": Array.from({ length: 400 }, (_, at) => `${"  ".repeat(at)}- a`).join("\n"),
  "lists in quotes": filled("- > "),
  stars: filled("*a "),
  "stars of two kinds": `${filled("*a **b ").slice(0, long / 2)}${filled(" b** a*").slice(0, long / 2)}`,
  brackets: filled("[a]("),
  ticks: Array.from({ length: 440 }, (_, at) => "`".repeat(at + 1)).join(" "),
  bars: filled("||a "),
  spaces: `${filled(" ")}x||a\nb||`,
  "spaces by runs": filled(`${" ".repeat(490)}*x* a`),
  "lines of spaces": filled(`*x*\n${" ".repeat(490)}\n`),
  "lines in code": `*x*\n\n\`\`\`\n${filled("\n")}x\n\`\`\``,
  tags: filled("<a "),
  "signs without a space": filled("_a_b"),
  "addresses in brackets": filled("www.a(b("),
  "addresses by runs": filled(`${"www.a(b(".repeat(120)} *x* `),
  "lists on one line": filled("- - - - - - - - a\n"),
};
test.each(Object.keys(hostile))("a hundred thousand letters of %s are read without end or fall", (name) => {
  const begun = performance.now();
  expect(() => written(formatted(hostile[name] ?? ""))).not.toThrow();
  // Ten times what an idle machine takes: only growth with the square is a finding.
  expect(performance.now() - begun).toBeLessThan(5000);
});

test("what would take the parser too long is shown as it is written, and no note of a person's is", () => {
  expect(read(`*x* ${"_a_b".repeat(1200)}`)).toBeNull();
  expect(read("- - - a\n".repeat(1200))).toBeNull();
  const addresses = `https://example.org/${"a_b/".repeat(250)}\n\n`.repeat(10);
  expect(drawn(`*x*\n\n${addresses}`)).toContain("<em>x</em>");
  expect(drawn("- a\n- b\n\nc\n\n".repeat(1000)).match(/<ul>/g)).toHaveLength(1000);
});

test("nothing lies deeper in each other than the page can bear", () => {
  const found = drawn(`${">".repeat(5000)} a *b*`);
  expect(found.match(/<blockquote>/g)?.length ?? 0).toBeLessThan(20);
});

const edited = (text: string, edit: Edit | null) =>
  edit && [text.slice(0, edit.from), edit.text, text.slice(edit.to)].join("");
const after = (text: string, edit: Edit) => (edited(text, edit) ?? "").slice(...edit.select);

test.each([
  ["snow", 0, 4, "**", "**snow**"],
  ["a snow b", 1, 7, "*", "a *snow* b"],
  ["**snow**", 2, 6, "**", "snow"],
  ["**snow**", 0, 8, "**", "snow"],
  ["**snow**", 2, 6, "*", "***snow***"],
  ["***snow***", 3, 7, "*", "**snow**"],
  ["***snow***", 3, 7, "**", "*snow*"],
])("in “%s”, from %i to %i, %s makes “%s”", (text, from, to, mark, made) => {
  const edit = wrapped(text, from, to, mark);
  expect(edited(text, edit)).toBe(made);
  expect(after(text, edit), "the words stay selected").toBe("snow");
});

test("with nothing selected the cursor stands between the marks", () => {
  const edit = wrapped("a ", 2, 2, "**");
  expect([edited("a ", edit), ...edit.select]).toEqual(["a ****", 4, 4]);
});

test.each([
  ["- a", "- a\n- "],
  ["  * a", "  * a\n  * "],
  ["9. a", "9. a\n10. "],
  ["- [x] a", "- [x] a\n- [ ] "],
  ["> - a", "> - a\n> - "],
  ["x\n- a\n- ", "x\n- a\n"],
  ["3. ", ""],
])("at the end of “%s” Enter makes “%s”", (text, made) => {
  expect(edited(text, continued(text, text.length))).toBe(made);
});

test.each(["a", "-a", "**a**", "12 a", "> a"])("at the end of “%s” Enter is Enter", (text) => {
  expect(continued(text, text.length)).toBeNull();
});

test("a press finds its letter in the source, among those that read alike the nearest", () => {
  expect(nearest("**Snow** and men", " and men", 4, 0.5)).toBe(12);
  const twice = "*snow* here, *snow* there";
  expect(nearest(twice, "snow", 0, 0)).toBe(1);
  expect(nearest(twice, "snow", 0, 0.6)).toBe(14);
  expect(nearest("a", "b", 0, 0.5), "else its end").toBe(1);
});

test("what changed is marked by words, in any alphabet", () => {
  expect(compared("Снег и двое мужчин.", "Снег и трое мужчин.")).toEqual([
    { kind: "same", text: "Снег и " },
    { kind: "gone", text: "двое" },
    { kind: "new", text: "трое" },
    { kind: "same", text: " мужчин." },
  ]);
  expect(compared("", "")).toEqual([]);
});

test("texts that have nothing in common are not compared for ever", () => {
  const random = (seed: number) =>
    Array.from({ length: 40_000 }, (_, at) => `${(at * seed) % 99_991}`).join(" ");
  const begun = performance.now();
  compared(random(7919), random(104_729));
  expect(performance.now() - begun).toBeLessThan(5000);
});
