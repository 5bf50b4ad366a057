-- Why: breadth. An import brings a hundred thousand rows, and its history may not hold them a second time; a change may
-- be about any kind of thing and may come from another device; what holds the history together has checksums as well.

-- The devices on which this watchlist was changed. The first is this one.
CREATE TABLE device (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;
-- What is named here is named alike in every copy of one watchlist that is brought to this schema, now or later.
CREATE TEMP TABLE named_after AS SELECT coalesce(min(uuid), hex(randomblob(16))) AS watchlist FROM film;
INSERT INTO device (id, uuid)
SELECT 1, uuid_v7(0, unhex(substr(content_hash(CAST(watchlist AS BLOB)), 1, 20))) FROM named_after;

-- One act of the person. `origin`: the device it was done on; `Undo` takes back only what was done on this one.
-- `subject_kind` and `subject`: what it is about, a kind of thing and its key. `undoes`: the change that this one undid
-- alone, from History. `open_until`: while someone writes, the next save before this moment (ms since 1970) joins it.
DROP INDEX change_done;
DROP INDEX change_undone;
DROP INDEX change_undoes;
DROP INDEX journal_of_row;
ALTER TABLE journal RENAME TO journal_to_4;
ALTER TABLE change RENAME TO change_to_4;
CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL,
  origin INTEGER NOT NULL REFERENCES device (id),
  verb TEXT NOT NULL,
  at INTEGER NOT NULL,
  subject_kind TEXT CHECK (subject_kind <> ''),
  subject INTEGER,
  detail TEXT,
  undoes INTEGER REFERENCES change (id),
  state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'discarded', 'locked')),
  open_until INTEGER,
  row_sum INTEGER NOT NULL DEFAULT 0,
  CHECK ((subject_kind IS NULL) = (subject IS NULL))
) STRICT;
INSERT INTO change (id, uuid, origin, verb, at, subject_kind, subject, detail, undoes, state, open_until)
SELECT
  id, uuid_v7(at, unhex(substr(content_hash(CAST(watchlist || ' ' || id AS BLOB)), 1, 20))), 1, verb, at,
  CASE WHEN film IS NOT NULL THEN 'film' WHEN collection IS NOT NULL THEN 'collection' END,
  coalesce(film, collection), detail, undoes, state, open_until
FROM change_to_4, named_after;
DROP TABLE named_after;
-- A number once given is not given again.
INSERT INTO sqlite_sequence (name, seq)
SELECT 'change', seq FROM sqlite_sequence
WHERE name = 'change_to_4' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'change');
UPDATE sqlite_sequence SET seq = (SELECT max(seq) FROM sqlite_sequence WHERE name IN ('change', 'change_to_4'))
WHERE name = 'change';
CREATE INDEX change_done ON change (origin, id) WHERE state = 'done';
CREATE INDEX change_undone ON change (origin, id) WHERE state = 'undone';
CREATE INDEX change_undoes ON change (undoes) WHERE undoes IS NOT NULL;

-- The journal names a table by its number. A migration that makes a table of the person's gives it one here.
CREATE TABLE journal_table (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO journal_table (id, name) VALUES
  (1, 'film'), (2, 'identifier'), (3, 'person'), (4, 'credit'), (5, 'waiting'), (6, 'viewing'), (7, 'rating'), (8, 'note'),
  (9, 'link'), (10, 'collection_rating'), (11, 'collection_comment'), (12, 'sealed_note'), (13, 'own_picture');

-- One row per touched row. `before` and `after` are images, JSON objects of its columns. A row that came with the change
-- has no `before`, and no `after` while it stands in its own table: undoing the change writes it. `after_sum`: the row's
-- checksum as the change left it; NULL where the change took the row away.
CREATE TABLE journal (
  change INTEGER NOT NULL REFERENCES change (id),
  tbl INTEGER NOT NULL,
  key INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  after_sum INTEGER,
  sum INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (change, tbl, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_of_row ON journal (tbl, key);

-- Preferences are no acts: they have checksums, and are not journalled.
ALTER TABLE setting RENAME TO setting_to_4;
CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL,
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO setting (name, value) SELECT name, value FROM setting_to_4;
DROP TABLE setting_to_4;
