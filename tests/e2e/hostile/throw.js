// Calls a command with each of these in one place of its arguments, past everything the interface would check.
// `place` is the way to the place, or null for the arguments as a whole; `only` are the names of those to throw again.
const [name, honest, place, bait, only, done] = arguments;

const deep = (depth) => {
  let nested = [];
  for (let n = 0; n < depth; n++) nested = n % 2 ? [nested] : { a: nested };
  return nested;
};
const raw = (text) => (JSON.rawJSON ? JSON.rawJSON(text) : Number(text));
const MISSING = Symbol("missing");

const values = {
  missing: MISSING,
  undefined: undefined,
  null: null,
  true: true,
  false: false,
  "0": 0,
  "-0": raw("-0"),
  "-0.0": raw("-0.0"),
  "1.5": 1.5,
  "1.0": raw("1.0"),
  "1e0": raw("1e0"),
  "-1": -1,
  "2^31": 2 ** 31,
  "2^32": 2 ** 32,
  "2^53": 2 ** 53,
  "2^53+1": raw("9007199254740993"),
  "2^63-1": raw("9223372036854775807"),
  "2^63": raw("9223372036854775808"),
  "-2^63": raw("-9223372036854775808"),
  "2^64": raw("18446744073709551616"),
  "1e308": 1e308,
  "1e400": raw("1e400"),
  "-1e400": raw("-1e400"),
  "5e-324": 5e-324,
  "a thousand figures": raw("9".repeat(1000)),
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "a number as text": "1",
  "no text": "",
  "white space": " \t\u00a0\u3000",
  "half a letter": "a\ud83cb",
  "half a letter, the other half": "\udf1f",
  NUL: "a\0b",
  "only NUL": "\0",
  "a long text": "Ж".repeat(1_000_000),
  "a path": "/etc/passwd",
  "a path up": "../../../../../../../../etc/passwd",
  "a path of Windows": "C:\\Windows\\win.ini",
  "a share": "\\\\host\\share",
  "a file's address": "file:///etc/passwd",
  "the bait": bait,
  "the bait's address": `file://${bait}`,
  "a new file beside the bait": `${bait}.new`,
  SQL: "'; DROP TABLE film; --",
  "more SQL": `1 OR 1=1; ATTACH DATABASE '${bait}.sqlite3' AS bait; VACUUM INTO '${bait}.copy'`,
  "a search of FTS5": '" NEAR(a b) title:* ^',
  "a wildcard": "%",
  "a script": "<script>document.title='broken in'</script><img src=x onerror=\"document.title='broken in'\">",
  "a script's address": "javascript:document.title='broken in'",
  "a page's address": "data:text/html,<script>1</script>",
  "another program's address": "ms-msdt:/id",
  "an SVG with a script": `data:image/svg+xml;base64,${btoa("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")}`,
  "a picture that is none": `data:image/png;base64,${btoa("<svg/>")}`,
  "a picture that is none but in its first bytes": `data:text/html;base64,${btoa("\x89PNG\r\n\x1a\n<script>1</script>")}`,
  "a picture of more than 1 MB": `data:image/png;base64,${btoa("\x89PNG\r\n\x1a\n".padEnd(1_100_000, "x"))}`,
  "the name of a prototype": "__proto__",
  "the name of a constructor": "constructor",
  "no list": [],
  "a list": [1],
  "a long list": Array(100_000).fill(0),
  "a long list of texts": Array(20_000).fill("text"),
  "no fields": {},
  "a field __proto__": JSON.parse('{"__proto__": {"film": 1}, "constructor": {"prototype": {"film": 1}}}'),
  "ten thousand fields": Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`field ${n}`, n])),
  "100 deep": deep(100),
  "1,000 deep": deep(1_000),
  bytes: new Uint8Array(1_000),
  "a date": new Date(0),
  "an object that lies about itself": { toJSON: () => ({ __proto__: null, film: 1 }) },
  "a big number": 1n,
};

const whole = {
  ...values,
  "more than it takes": { ...honest, path: bait, sql: "DROP TABLE film", film_: 1 },
  "more and __proto__": Object.assign(JSON.parse('{"__proto__": {"rest": true}}'), honest),
  "raw bytes": new Uint8Array(1_000_000),
};

// A command that takes nothing does its whole work each time, whatever stands beside the nothing.
const few = ["null", "a long text", "no list", "no fields", "a field __proto__", "1,000 deep", "more than it takes", "raw bytes"];
const thrown = () => {
  if (place !== null) return Object.entries(values);
  const all = Object.entries(whole);
  return Object.keys(honest).length > 0 ? all : all.filter(([what]) => few.includes(what));
};

const put = (value) => {
  if (place === null) return value === MISSING ? {} : value;
  const given = structuredClone(honest);
  const last = place.at(-1);
  const holder = place.slice(0, -1).reduce((inner, key) => inner[key], given);
  if (value === MISSING) delete holder[last];
  else holder[last] = value;
  return given;
};

const SILENT = Symbol("silent");
const call = async (value) => {
  const patience = new Promise((resolve) => setTimeout(resolve, 15_000, SILENT));
  try {
    const answer = await Promise.race([window.__TAURI_INTERNALS__.invoke(name, put(value)), patience]);
    if (answer === SILENT) return { became: "silent" };
    return { became: "answered", said: JSON.stringify(answer)?.slice(0, 20_000) };
  } catch (thrown) {
    if (typeof thrown === "string") return { became: "unread", said: thrown.slice(0, 300) };
    if (thrown instanceof Error) return { became: "unsent", said: String(thrown) };
    return { became: "refused", kind: thrown?.kind, said: thrown?.message };
  }
};

(async () => {
  const outcomes = [];
  for (const [what, value] of thrown()) {
    if (only === null || only.includes(what)) outcomes.push({ what, ...(await call(value)) });
  }
  done(outcomes);
})();
