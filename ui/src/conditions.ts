// The conditions someone filters by: which stand, what one more makes of them, and what may stand only once.

import { same } from "./film-draft";
import type { Condition } from "./types/Condition";
import type { CreditJob } from "./types/CreditJob";

type Keyed = Exclude<Condition, string>;
/** The conditions that say of what, or how much. */
type Asked = { [Each in Keyed as keyof Each]: Each[keyof Each] };

export type Filters = readonly Condition[];

/** Of these several may be asked for at once, and all of them are met. */
const several = ["tag", "list", "collection", "person", "made_by", "country", "genre", "companion"];

export const nameOf = (condition: Condition): string =>
  typeof condition === "string" ? condition : (Object.keys(condition)[0] ?? "");

/** What is asked for under a name; nothing where that is not asked. */
export function askedOf<Name extends keyof Asked>(filters: Filters, name: Name): Asked[Name] | undefined {
  const found = filters.find((it) => nameOf(it) === name) as Pick<Asked, Name> | undefined;
  return found?.[name];
}

export const has = (filters: Filters, condition: Condition) => filters.some((it) => same(it, condition));

export const without = (filters: Filters, these: Filters) => filters.filter((it) => !has(these, it));

/** Each once. */
export const unique = (filters: Filters): Condition[] =>
  filters.filter((it, at) => filters.findIndex((other) => same(it, other)) === at);

/** Whether both ask for the same, in whatever order. */
export const alike = (one: Filters, other: Filters) =>
  without(one, other).length === 0 && without(other, one).length === 0;

/** Takes the place of what stood under its name; nothing in its place takes that away. */
export function put(filters: Filters, name: string, condition: Condition | null): Filters {
  const rest = filters.filter((it) => nameOf(it) !== name);
  return condition === null ? rest : [...rest, condition];
}

/** One more, where it does not stand already. */
export function added(filters: Filters, condition: Condition): Filters {
  if (has(filters, condition)) return filters;
  const name = nameOf(condition);
  return several.includes(name) ? [...filters, condition] : put(filters, name, condition);
}

/** One more, or one less where it stands already. */
export const toggled = (filters: Filters, condition: Condition): Filters =>
  has(filters, condition) ? without(filters, [condition]) : added(filters, condition);

/** In its place, and not twice; nothing where that does not stand any more. */
export function exchanged(filters: Filters, condition: Condition, other: Condition): Filters {
  if (has(filters, other)) return without(filters, [condition]);
  return filters.map((it) => (same(it, condition) ? other : it));
}

/** What someone made, as anything or in one job. */
export const madeBy = (person: number, job: CreditJob | null): Condition =>
  job === null ? { person } : { made_by: { person, job } };

export type TagMode = "all" | "any" | "none";
const modes = { any: "any_tag", none: "no_tag" } as const;

export const hasTag = (filters: Filters, mode: TagMode, tag: number): boolean =>
  mode === "all" ? has(filters, { tag }) : (askedOf(filters, modes[mode]) ?? []).includes(tag);

export function toggledTag(filters: Filters, mode: TagMode, tag: number): Filters {
  if (mode === "all") return toggled(filters, { tag });
  const name = modes[mode];
  const before = askedOf(filters, name) ?? [];
  const tags = before.includes(tag) ? before.filter((it) => it !== tag) : [...before, tag];
  const condition = mode === "any" ? { any_tag: tags } : { no_tag: tags };
  return put(filters, name, tags.length === 0 ? null : condition);
}
