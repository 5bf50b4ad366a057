// Places where films were seen, and whoever they were seen with: names, as viewings have them.

import type { Circumstance } from "./types/Circumstance";
import type { CircumstanceLine } from "./types/CircumstanceLine";
import type { Condition } from "./types/Condition";

export interface Circumstances {
  /** By name. */
  lines: Record<Circumstance, CircumstanceLine[]>;
  /** What narrows both. */
  typed: string;
}

export interface CircumstanceDialog {
  kind: "renameCircumstance";
  circumstance: Circumstance;
  line: CircumstanceLine;
  typed: string;
  /** What has the typed name already: the two become one. */
  other: CircumstanceLine | null;
  /** How many viewings name either; nothing before that is known. */
  viewings: number | null;
  refused: string | null;
}

export const conditionOf = (circumstance: Circumstance, name: string): Condition =>
  circumstance === "place" ? { place: name } : { companion: name };

/** What parts the names in company, as the core reads them; nothing else does. */
const comma = ",";

/** Each once. */
export function companionsOf(company: string | null): string[] {
  const names = (company ?? "").split(comma).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))];
}

/** Of company that is being written: who is named already, and the beginning of the last name. */
export function companionsTyped(company: string): { named: string[]; last: string } {
  const end = company.lastIndexOf(comma) + 1;
  return { named: companionsOf(company.slice(0, end)), last: company.slice(end) };
}

export const companyOf = (companions: readonly string[]) => companions.join(`${comma} `);

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** The one that is called so, or so but for capitals. */
export const calledAs = <Line extends { name: string }>(lines: readonly Line[], name: string) =>
  lines.find((line) => line.name === name.trim()) ?? lines.find((line) => same(line.name, name));
