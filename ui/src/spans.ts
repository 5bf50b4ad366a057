// A date as the core says it (EDTF), as the days from its first to its last, and back again.

import type { PartialDate } from "./types/PartialDate";
import type { Span } from "./types/Span";

const beginning = "0001-01-01";
const end = "9999-12-31";

const two = (number: number) => String(number).padStart(2, "0");
const lastOf = (year: number, month: number) =>
  `${String(year).padStart(4, "0")}-${two(month)}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;

/** Nothing of a date that is not known. */
export function spanOf(date: PartialDate): Span | null {
  if (date === "") return null;
  const [from = "", until] = date.split("/");
  return {
    from: from === ".." ? beginning : pointOf(from).from,
    to: until === ".." ? end : pointOf(until ?? from).to,
  };
}

function pointOf(text: string): Span {
  const point = text.replace("~", "");
  if (point.endsWith("X")) return { from: `${point.slice(0, 3)}0-01-01`, to: `${point.slice(0, 3)}9-12-31` };
  const [year = "", second, day] = point.split("-");
  if (second === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (day !== undefined) return { from: point, to: point };
  const month = Number(second);
  if (month <= 12) return { from: `${point}-01`, to: lastOf(Number(year), month) };
  // A winter begins in the December of its year.
  const first = 3 * (month - 20);
  const to = first === 12 ? lastOf(Number(year) + 1, 2) : lastOf(Number(year), first + 2);
  return { from: `${year}-${two(first)}-01`, to };
}

/** The shortest that covers exactly these days. */
export function dateOf(span: Span): PartialDate {
  const names = [span.from, span.to].map((day) => [day.slice(0, 4), day.slice(0, 7), day]);
  const [froms = [], tos = []] = names;
  const year = froms[0] ?? "";
  const points = [
    year,
    `${year.slice(0, 3)}X`,
    ...froms.slice(1),
    ...[21, 22, 23, 24].map((season) => `${year}-${season}`),
  ];
  // Both ends as precisely as each other, unless one is open.
  const ranges = [0, 1, 2].map((at) => {
    const from = span.from === beginning ? ".." : froms[at];
    return `${from}/${span.to === end ? ".." : tos[at]}`;
  });
  const isIt = (date: string) => {
    const it = spanOf(date);
    return it?.from === span.from && it.to === span.to;
  };
  return [...points, ...ranges].find(isIt) ?? `${span.from}/${span.to}`;
}
