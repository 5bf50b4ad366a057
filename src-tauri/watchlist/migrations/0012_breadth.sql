-- Why: films are removed to a bin, from where they come back as they were. (`film.removed_at` is what stays of a film that
-- its collection must not bring back.)
CREATE TABLE binned (
  film INTEGER PRIMARY KEY REFERENCES film (id),
  since INTEGER NOT NULL,
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX binned_since ON binned (since, film);
INSERT INTO journal_table (id, name) VALUES (19, 'binned');

-- Labels of one's own. A tag is a name on films; a list has films in an order of its own, each with what is said of it
-- there. Positions are far apart, so that moving one row touches that row alone.
CREATE TABLE tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  position INTEGER NOT NULL,
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE film_tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  film INTEGER NOT NULL REFERENCES film (id),
  tag INTEGER NOT NULL REFERENCES tag (id),
  row_sum INTEGER NOT NULL DEFAULT 0,
  UNIQUE (film, tag)
) STRICT;
CREATE INDEX film_tag_by_tag ON film_tag (tag, film);
CREATE TABLE list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  introduction TEXT CHECK (introduction <> ''),
  ranked INTEGER NOT NULL CHECK (ranked IN (0, 1)),
  position INTEGER NOT NULL,
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE list_film (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  list INTEGER NOT NULL REFERENCES list (id),
  film INTEGER NOT NULL REFERENCES film (id),
  position INTEGER NOT NULL,
  remark TEXT CHECK (remark <> ''),
  row_sum INTEGER NOT NULL DEFAULT 0,
  UNIQUE (list, film)
) STRICT;
CREATE INDEX list_film_in_order ON list_film (list, position, film);
CREATE INDEX list_film_of_film ON list_film (film);
INSERT INTO journal_table (id, name) VALUES (20, 'tag'), (21, 'film_tag'), (22, 'list'), (23, 'list_film');

-- Derived: every viewing of a film that is shown, where the diary has it: in its month, or, where that is not known, behind
-- the first month it may have been in.
CREATE TABLE diary (
  viewing INTEGER PRIMARY KEY,
  film INTEGER NOT NULL,
  period TEXT NOT NULL,
  seen_key TEXT NOT NULL,
  finished INTEGER NOT NULL
) STRICT;
CREATE INDEX diary_in_order ON diary (period, seen_key, viewing);
CREATE INDEX diary_of_film ON diary (film);
CREATE INDEX diary_by_day ON diary (seen_key, film) WHERE finished = 1;
