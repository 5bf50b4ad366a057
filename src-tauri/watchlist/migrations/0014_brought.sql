-- Why: what an import did with each row can be looked at again, whatever became of it since; and earlier texts of a note can
-- come along from another watchlist, whose journal does not.
CREATE TABLE import_ledger (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  -- The act that brought them in; it may be undone since.
  change INTEGER,
  -- What was to be said of all of them, as JSON.
  summary TEXT NOT NULL CHECK (summary <> ''),
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;
-- So many lines together, as JSON, packed as blocks of images are: each apart would take five times the room.
CREATE TABLE ledger_page (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ledger INTEGER NOT NULL REFERENCES import_ledger (id),
  number INTEGER NOT NULL,
  lines BLOB NOT NULL,
  row_sum INTEGER NOT NULL DEFAULT 0,
  UNIQUE (ledger, number)
) STRICT;

CREATE TABLE earlier_note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  film INTEGER NOT NULL REFERENCES film (id),
  -- When it was replaced, in milliseconds since 1970-01-01 UTC.
  until INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX earlier_note_by_film ON earlier_note (film, until);
INSERT INTO journal_table (id, name) VALUES (26, 'earlier_note');
