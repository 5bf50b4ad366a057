// A language that only tests speak: English, longer by half and every letter marked. What is cut, lies over something
// else or is not in a words file shows at once. `vite build --mode made` offers it, tagged as Esperanto: Intl and axe know
// the tag, and nobody's window is in it.

/** The tag it is chosen by. */
export const tag = "eo";
export const name = "Ḿááďďé";

export const first = async () => ({ words: made((await import("../src/words/en/first")).words) });
export const deferred = async () => ({ words: made((await import("../src/words/en/deferred")).words) });

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const marks = [..."áƀçďéƒğĥíĵķĺḿñóṕɋŕšťúṽŵẋýžÁƁÇĎÉƑĞĤÍĴĶĹḾÑÓṔɊŔŠŤÚṼŴẊÝŽ"];

/** `SSeaarcch`, marked. Marking twice is marking once. */
const marked = (text: string) =>
  text.replace(/[a-z]+/gi, (word) =>
    [...word].map((letter, at) => (marks[plain.indexOf(letter)] ?? letter).repeat(at % 2 ? 1 : 2)).join(""),
  );

/** What is no word of ours: the name of the program, and what the core is to understand. */
const asTheyAre = new Set(["name", "today"]);

/** The words of a language marked, but for titles, names and whatever else they were given. */
export function made<Words extends object>(words: Words, left: ReadonlySet<string> = asTheyAre): Words {
  const entries = Object.entries(words).map(([key, value]) => [key, left.has(key) ? value : one(value)]);
  return Object.fromEntries(entries) as Words;
}

function one(value: unknown): unknown {
  if (typeof value === "string") return marked(value);
  if (Array.isArray(value)) return value.map(one);
  if (typeof value === "object" && value !== null) return made(value, new Set());
  if (typeof value !== "function") return value;
  return (...given: unknown[]) => {
    const said: unknown = value(...given);
    return typeof said === "string" ? markedAround(said, given.flatMap(texts)) : said;
  };
}

/** All the texts in something, but not the names of its cases: those are no one's text. */
function texts(something: unknown): string[] {
  if (typeof something === "string") return /^[a-z_]*$/.test(something) ? [] : [something];
  return typeof something === "object" && something !== null ? Object.values(something).flatMap(texts) : [];
}

function markedAround(said: string, data: string[]): string {
  const [next, ...rest] = data;
  if (next === undefined) return marked(said);
  const literally = next.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${literally}(?![\\p{L}\\p{N}])`, "u");
  return said
    .split(whole)
    .map((part) => markedAround(part, rest))
    .join(next);
}
