// Dates as people write them. The core speaks EDTF: "2026-03-12", "2026-03", "2011", "../2010", "2010/2012", "".

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** `12 March 2026`, `March 2026`, `2011`, `by 2010`, `between 2010 and 2012`, `date unknown`. */
export function spelled(date: string): string {
  if (date === "") return "date unknown";
  const [from = "", until] = date.split("/");
  if (until === undefined) return point(from);
  if (from === "..") return `by ${point(until)}`;
  if (until === "..") return `since ${point(from)}`;
  return `between ${point(from)} and ${point(until)}`;
}

/** As a postmark prints it: `12 III 26`, `III 26`, `2011`, `by 2010`, `2010–12`. */
export function struck(date: string): string {
  const [from = "", until] = date.split("/");
  if (date === "") return "· · ·";
  if (until !== undefined) {
    const year = until.slice(0, 4);
    return from === ".." ? `by ${year}` : `${from.slice(0, 4)}–${year.slice(2)}`;
  }
  const [year = "", month, day] = from.split("-");
  if (month === undefined) return year;
  return [day === undefined ? undefined : String(Number(day)), romans[Number(month) - 1], year.slice(2)]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** A moment, in the person's own time zone: `12 March 2026, 14:05`. */
export function moment(milliseconds: number): string {
  const at = new Date(milliseconds);
  const clock = `${at.getHours()}:${String(at.getMinutes()).padStart(2, "0")}`;
  return `${at.getDate()} ${months[at.getMonth()]} ${at.getFullYear()}, ${clock}`;
}

function point(date: string): string {
  const [year = "", month, day] = date.split("-");
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(" ");
}
