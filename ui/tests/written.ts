// What a view writes into the page, as text.

/** Of a virtual list the films from the first of these on, of a directive what it guards. */
export function written(it: unknown, first: number): string {
  if (Array.isArray(it)) return it.map((each) => written(each, first)).join("");
  if (typeof it === "string" || typeof it === "number") return `${it}`.replaceAll("<", "&lt;");
  if (typeof it !== "object" || it === null) return "";
  const { strings, values = [] } = it as { strings?: string[]; values?: unknown[] };
  if (strings === undefined) return values.map((value) => written(called(value), first)).join("");
  return strings
    .map((string, at) => {
      const value = values[at];
      if (/@\w+=$|\.shown=$/.test(string)) return string;
      const items = string.endsWith(".item=") && typeof value === "function";
      return string + written(items ? [value(first, false), value(first + 1, false)] : value, first);
    })
    .join("");
}

const called = (value: unknown) => (typeof value === "function" ? value() : value);
