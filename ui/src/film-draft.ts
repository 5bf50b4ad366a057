// A film as a person describes it: what stands in its form, what of that is theirs, and the stamp it makes.

import type { Card } from "./types/Card";
import type { FilmDraft } from "./types/FilmDraft";
import type { Identifier } from "./types/Identifier";
import type { IdentifierKind } from "./types/IdentifierKind";

export type Field = keyof FilmDraft;

export const emptyDraft = (): FilmDraft => ({
  title: "",
  original_title: null,
  transliterated_title: null,
  year: null,
  minutes: null,
  credits: [],
  countries: [],
  genres: [],
  identifiers: [],
  trailer: null,
  watch: null,
});

/** Of the same shape, so that what is equal is written equally. */
export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const trimmed = (text: string | null) => text?.trim() || null;

/** Without what is empty or only spaces: as it is kept, and compared. */
export const tidied = (draft: FilmDraft): FilmDraft => ({
  ...draft,
  title: draft.title.trim(),
  original_title: trimmed(draft.original_title),
  transliterated_title: trimmed(draft.transliterated_title),
  credits: draft.credits
    .map(({ job, name, role }) => ({ job, name: name.trim(), role: job === "cast" ? trimmed(role) : null }))
    .filter(({ name }) => name !== ""),
  identifiers: draft.identifiers
    .map(({ kind, id }) => ({ kind, id: id.trim() }))
    .filter(({ id }) => id !== ""),
  trailer: trimmed(draft.trailer),
  watch: trimmed(draft.watch),
});

/** Whether a field says something, and something else than the collection: what is emptied is the collection's again. By what
 * other places call it nobody can tell who said so. */
export function isOwn(draft: FilmDraft, collection: FilmDraft | null, field: Field): boolean {
  if (collection === null || field === "identifiers") return false;
  const said = tidied(draft)[field];
  const empty = said === null || (typeof said !== "number" && said.length === 0);
  return !empty && !same(said, tidied(collection)[field]);
}

/** What one line says, put where nothing is said yet; the title is what it leaves of its own. */
export const filledIn = (draft: FilmDraft, line: FilmDraft): FilmDraft => ({
  ...draft,
  title: line.title,
  year: draft.year ?? line.year,
  credits: draft.credits.length > 0 ? draft.credits : line.credits,
  identifiers: line.identifiers.reduce(identified, draft.identifiers),
});

/** A film goes by one number of a kind, or by more where an import found more: the form shows the first. */
export function identified(identifiers: Identifier[], said: Identifier): Identifier[] {
  const at = identifiers.findIndex(({ kind }) => kind === said.kind);
  return at < 0 ? [...identifiers, said] : identifiers.with(at, said);
}

export const numberOf = ({ identifiers }: FilmDraft, kind: IdentifierKind) =>
  identifiers.find((it) => it.kind === kind)?.id ?? "";

/** The card it would have; one that is edited keeps what its own card has besides. */
export const cardOf = (draft: FilmDraft, card: Card | null): Card => ({
  ...(card ?? unseen),
  title: draft.title,
  year: draft.year,
  director:
    draft.credits
      .filter(({ job }) => job === "director")
      .map(({ name }) => name)
      .join(", ") || null,
  minutes: draft.minutes,
  genre: card?.genre ?? draft.genres[0] ?? null,
  country: card?.country ?? draft.countries[0] ?? null,
});

/** Every film that is added waits. */
const unseen: Card = {
  film: 0,
  title: "",
  second_title: null,
  international_title: null,
  year: null,
  director: null,
  minutes: null,
  rating: null,
  waiting: true,
  viewings: 0,
  seen_on: null,
  strikes: [],
  noted: false,
  picture: null,
  ink: null,
  genre: null,
  country: null,
};
