// The dialogs in which films are described: one as a form, several as the lines that were typed.

import type { StampPicture } from "./acts/bringing";
import type { Card } from "./types/Card";
import type { FilmDraft } from "./types/FilmDraft";
import type { TypedFilm } from "./types/TypedFilm";

export interface FilmDialog {
  kind: "film";
  /** The film that is edited; nothing while one is added. */
  card: Card | null;
  /** What stands in the form, and what it began with. */
  draft: FilmDraft;
  before: FilmDraft;
  /** What the collection says of it; nothing of a film of one's own. */
  collection: FilmDraft | null;
  /** A film of the library that is likely the one being added. */
  twin: Card | null;
  completing: Completing | null;
  /** Whether its stamp has a picture of the person's own. */
  ownPicture: boolean;
  /** One that is put on it once it is saved; `null` takes theirs off; `undefined` leaves it as it is. */
  picture: FormPicture | null | undefined;
  refused: string | null;
  /** It is being saved: once is enough. */
  busy: boolean;
  /** Asked what is to become of what was written. */
  leaving: boolean;
}

/** With what shows it before it has an address. */
export interface FormPicture extends StampPicture {
  shown: ImageBitmap;
}

export interface FilmsDialog {
  kind: "films";
  films: FilmLine[];
  refused: string | null;
  busy: boolean;
}

/** One of several, and whether it is added with the others. */
export interface FilmLine extends TypedFilm {
  chosen: boolean;
}

/** A name being typed into a field, and those it may become; `chosen` is -1 while it stays as it is typed. */
export interface Completing {
  field: string;
  typed: string;
  names: string[];
  chosen: number;
}
