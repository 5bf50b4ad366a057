-- Why: the watchlist as it begins. Three kinds of tables, and nothing is in two of them:
--   what collections say   written by seeding alone, never journalled, made anew at every update
--   what the person says   every table with a `row_sum`: journalled, summed, undone, never touched by an update
--   what is derived        cards, tallies, the search index: can be thrown away and made again from the other two
-- A row's key is one integer everywhere, so that the journal can name any row by table and key.

-- What the person says ---------------------------------------------------------------------------------------------

-- A film's columns are the person's own words about it; NULL means that what the collection says holds.
CREATE TABLE film (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  title TEXT CHECK (title <> ''),
  original_title TEXT CHECK (original_title <> ''),
  transliterated_title TEXT CHECK (transliterated_title <> ''),
  year INTEGER CHECK (year BETWEEN 1874 AND 2200),
  release_year INTEGER CHECK (release_year BETWEEN 1874 AND 2200),
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 60000),
  genre TEXT,
  country TEXT,
  added_at INTEGER NOT NULL,
  removed_at INTEGER,
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Outside identifiers: imdb, tmdb, wikidata, letterboxd.
CREATE TABLE identifier (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  film INTEGER NOT NULL REFERENCES film (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  value TEXT NOT NULL CHECK (value <> ''),
  row_sum INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, value)
) STRICT;
CREATE INDEX identifier_of_film ON identifier (film);

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  original_name TEXT CHECK (original_name <> ''),
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX person_by_name ON person (name);

-- Credits the person gave; for a job that has any, they stand in place of the collection's.
CREATE TABLE credit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  film INTEGER NOT NULL REFERENCES film (id),
  person INTEGER NOT NULL REFERENCES person (id),
  job TEXT NOT NULL CHECK (job IN ('director', 'writer', 'cinematographer', 'composer', 'cast')),
  position INTEGER NOT NULL,
  role TEXT,
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX credit_of_film ON credit (film, job, position);
CREATE INDEX credit_of_person ON credit (person);

-- The watchlist: a film is waiting while it has a row here.
CREATE TABLE waiting (
  film INTEGER PRIMARY KEY REFERENCES film (id),
  since INTEGER NOT NULL,
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;

-- seen_on is EDTF text ('2026-03-12', '2026-03', '2011', '../2010', '2010/2012', '' for unknown); source says which
-- import brought the viewing, so that a second run finds it again.
CREATE TABLE viewing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  film INTEGER NOT NULL REFERENCES film (id),
  seen_on TEXT NOT NULL,
  finished INTEGER NOT NULL DEFAULT 1 CHECK (finished IN (0, 1)),
  rating INTEGER CHECK (rating BETWEEN 1 AND 10),
  place TEXT CHECK (place <> ''),
  company TEXT CHECK (company <> ''),
  remark TEXT CHECK (remark <> ''),
  source TEXT CHECK (source <> ''),
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX viewing_of_film ON viewing (film);

CREATE TABLE rating (
  film INTEGER PRIMARY KEY REFERENCES film (id),
  half_stars INTEGER NOT NULL CHECK (half_stars BETWEEN 1 AND 10),
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The current text; every earlier one is in the journal.
CREATE TABLE note (
  film INTEGER PRIMARY KEY REFERENCES film (id),
  text TEXT NOT NULL CHECK (text <> ''),
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The person's own address in place of the trailer's or the watch link.
CREATE TABLE link (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  film INTEGER NOT NULL REFERENCES film (id),
  kind TEXT NOT NULL CHECK (kind IN ('trailer', 'watch')),
  address TEXT NOT NULL CHECK (address <> ''),
  row_sum INTEGER NOT NULL DEFAULT 0,
  UNIQUE (film, kind)
) STRICT;

CREATE TABLE collection_rating (
  collection INTEGER PRIMARY KEY REFERENCES collection (id),
  half_stars INTEGER NOT NULL CHECK (half_stars BETWEEN 1 AND 10),
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE collection_comment (
  collection INTEGER PRIMARY KEY REFERENCES collection (id),
  text TEXT NOT NULL CHECK (text <> ''),
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What collections say ---------------------------------------------------------------------------------------------

CREATE TABLE collection (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  fingerprint INTEGER NOT NULL,
  name TEXT NOT NULL,
  introduction TEXT NOT NULL,
  source_name TEXT NOT NULL,
  source_address TEXT NOT NULL,
  source_thanks TEXT NOT NULL,
  availability TEXT NOT NULL
) STRICT;

-- A film's place in a collection, with all the collection says of the film. `withdrawn`: a later version of the
-- collection left it out; the film and all the person wrote stay.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  collection INTEGER NOT NULL REFERENCES collection (id),
  key TEXT NOT NULL,
  film INTEGER NOT NULL REFERENCES film (id),
  position INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  title TEXT NOT NULL,
  original_title TEXT,
  transliterated_title TEXT,
  year INTEGER CHECK (year BETWEEN 1874 AND 2200),
  release_year INTEGER CHECK (release_year BETWEEN 1874 AND 2200),
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 60000),
  country TEXT,
  studio TEXT,
  colour TEXT,
  based_on TEXT,
  other_titles TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(other_titles)),
  genres TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(genres)),
  awards TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(awards)),
  description TEXT,
  letter TEXT,
  fact TEXT,
  correction_claim TEXT,
  correction_record TEXT,
  offer TEXT CHECK (offer IN ('watch_now', 'free_trial')),
  UNIQUE (collection, key)
) STRICT;
CREATE INDEX entry_of_film ON entry (film);
CREATE INDEX entry_in_order ON entry (collection, position);

CREATE TABLE entry_credit (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entry (id),
  film INTEGER NOT NULL REFERENCES film (id),
  person INTEGER NOT NULL REFERENCES person (id),
  job TEXT NOT NULL CHECK (job IN ('director', 'writer', 'cinematographer', 'composer', 'cast')),
  position INTEGER NOT NULL,
  role TEXT
) STRICT;
CREATE INDEX entry_credit_of_film ON entry_credit (film, job, position);
CREATE INDEX entry_credit_of_entry ON entry_credit (entry);
CREATE INDEX entry_credit_of_person ON entry_credit (person);

-- The journal ------------------------------------------------------------------------------------------------------

-- One act of the person. `undoes`: the change that this one undid alone, from History. `open_until`: while someone
-- writes, the next save before this moment (ms since 1970) joins the change.
CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  verb TEXT NOT NULL,
  at INTEGER NOT NULL,
  film INTEGER,
  collection INTEGER,
  detail TEXT,
  undoes INTEGER REFERENCES change (id),
  state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'discarded', 'locked')),
  open_until INTEGER
) STRICT;
CREATE INDEX change_done ON change (id) WHERE state = 'done';
CREATE INDEX change_undone ON change (id) WHERE state = 'undone';
CREATE INDEX change_undoes ON change (undoes) WHERE undoes IS NOT NULL;

-- One row per touched row: what it was and what it became, as JSON objects of its columns; NULL where there was none.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  change INTEGER NOT NULL REFERENCES change (id),
  tbl TEXT NOT NULL,
  key INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  sum INTEGER NOT NULL DEFAULT 0,
  UNIQUE (change, tbl, key)
) STRICT;
CREATE INDEX journal_of_row ON journal (tbl, key, change);

-- How many rows each of the person's tables holds, and the exclusive-or of their sums: a lost row has no sum of its own.
CREATE TABLE table_sum (
  tbl TEXT PRIMARY KEY,
  row_count INTEGER NOT NULL,
  sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What is derived --------------------------------------------------------------------------------------------------

-- One row per film that is shown: all that a line of any list needs, and the keys it is sorted by.
CREATE TABLE card (
  film INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  title_key BLOB NOT NULL,
  original_title TEXT,
  original_key BLOB,
  year INTEGER,
  director TEXT,
  director_key BLOB,
  minutes INTEGER,
  rating INTEGER,
  waiting INTEGER NOT NULL,
  viewings INTEGER NOT NULL,
  seen_on TEXT,
  seen_key TEXT,
  strikes TEXT NOT NULL,
  noted INTEGER NOT NULL,
  stamp TEXT,
  genre TEXT,
  country TEXT
) STRICT;
CREATE INDEX card_by_title ON card (title_key, film);
CREATE INDEX card_by_year ON card (year, title_key, film);
CREATE INDEX card_by_rating ON card (rating, title_key, film) WHERE rating IS NOT NULL;
CREATE INDEX card_by_seen ON card (seen_key, title_key, film) WHERE viewings > 0;
CREATE INDEX card_waiting ON card (title_key, film) WHERE waiting = 1;
CREATE INDEX card_noted ON card (title_key, film) WHERE noted = 1;

-- How many films there are, wait, and were seen; kept by the hook so that no act counts a whole library.
CREATE TABLE tally (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  films INTEGER NOT NULL,
  waiting INTEGER NOT NULL,
  seen INTEGER NOT NULL
) STRICT;
INSERT INTO tally VALUES (1, 0, 0, 0);

-- The search index: derived too, written in the same transaction as what it is about.
-- All text here is folded (src/search/fold.rs): small letters without marks, words parted by one space, one name a line.

-- The names of a film: what the index below is made from, and what the order of the answers is judged by.
CREATE TABLE search_film (
    film   INTEGER PRIMARY KEY,
    titles TEXT NOT NULL,
    people TEXT NOT NULL
) STRICT;

-- Its words. Nothing is ever ranked inside FTS5, so it keeps neither positions nor sizes; one, two and three letters have
-- an index of their own, or a first keystroke would gather a third of all words. Names erased are erased from the index too.
CREATE VIRTUAL TABLE search_names USING fts5(
    titles, people,
    content = 'search_film', content_rowid = 'film',
    tokenize = 'ascii', detail = column, columnsize = 0, prefix = '1 2 3'
);
INSERT INTO search_names (search_names, rank) VALUES ('secure-delete', 1);

-- Every title whole, also without its article: titles that begin with what was typed are one range of it, in order.
CREATE TABLE search_title (
    title TEXT NOT NULL,
    film  INTEGER NOT NULL,
    PRIMARY KEY (title, film)
) WITHOUT ROWID, STRICT;

-- Every word of a name once, numbered as it came, so that a reader fetches only what is new to it.
CREATE TABLE search_word (
    id   INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE
) STRICT;

-- The words of the notes, apart, so that saving a note never touches a title; without their text, which the note has.
CREATE VIRTUAL TABLE search_notes USING fts5(
    note,
    content = '', contentless_delete = 1,
    tokenize = 'ascii', detail = none
);

-- Preferences are no acts: they are not journalled.
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
