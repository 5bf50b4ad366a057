-- Why: a filter can be kept under a name and lives on with its films; films that wait, and films of one rating, stand in an
-- order of the person's own; viewings have tags; and what they name, a place or someone, leads to them.
CREATE TABLE living_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  -- A JSON array of conditions, as the interface asks them.
  conditions TEXT NOT NULL CHECK (conditions <> ''),
  position INTEGER NOT NULL,
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE viewing_tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  viewing INTEGER NOT NULL REFERENCES viewing (id),
  tag INTEGER NOT NULL REFERENCES tag (id),
  row_sum INTEGER NOT NULL DEFAULT 0,
  UNIQUE (viewing, tag)
) STRICT;
CREATE INDEX viewing_tag_by_tag ON viewing_tag (tag, viewing);
INSERT INTO journal_table (id, name) VALUES (24, 'living_list'), (25, 'viewing_tag');

-- Without a position, films of one rating stand by title behind the others, and films wait in the order they came: a
-- millisecond is 2^20 places, so that some can be moved between any two. (Up to the year 2223 that fits; a clock that says
-- more is bounded.)
ALTER TABLE waiting ADD COLUMN position INTEGER;
ALTER TABLE waiting ADD COLUMN why TEXT CHECK (why <> '');
CREATE INDEX waiting_in_order ON waiting (ifnull(position, min(since, 8000000000000) << 20), film);
ALTER TABLE rating ADD COLUMN position INTEGER;
CREATE INDEX rating_in_order ON rating (half_stars, position);

-- Derived: both orders, as lists ask for them; and what the viewings of films that are shown name.
ALTER TABLE card ADD COLUMN waiting_place INTEGER;
ALTER TABLE card ADD COLUMN rating_place INTEGER NOT NULL DEFAULT 9223372036854775807;
CREATE INDEX card_waiting_in_order ON card (waiting_place, film) WHERE waiting = 1;
DROP INDEX card_by_rating;
CREATE INDEX card_by_rating ON card (rating, rating_place, title_key, film) WHERE rating IS NOT NULL;
CREATE INDEX card_by_minutes ON card (minutes, title_key, film);
CREATE TABLE viewing_name (
  kind TEXT NOT NULL CHECK (kind IN ('place', 'companion')),
  name TEXT NOT NULL,
  viewing INTEGER NOT NULL,
  film INTEGER NOT NULL,
  PRIMARY KEY (kind, name, viewing)
) STRICT, WITHOUT ROWID;
CREATE INDEX viewing_name_of_film ON viewing_name (film);
