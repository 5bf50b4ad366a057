-- Why: identity that leaves the machine. What is imported, merged or brought to another device is known by more than its
-- key here: people by a uuid and by what other places call them, a film by the one it was merged into, a viewing by
-- where it came from; countries and genres are rows with a name in each language, never text repeated.

-- Existing people are named by `people_named.rs`, alike in every copy of one watchlist brought to this schema, now or
-- later.
ALTER TABLE person ADD COLUMN uuid TEXT;
CREATE UNIQUE INDEX person_by_uuid ON person (uuid);

-- What other places call them, as `identifier` does for films.
CREATE TABLE person_identifier (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  value TEXT NOT NULL CHECK (value <> ''),
  row_sum INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, value)
) STRICT;
CREATE INDEX person_identifier_of_person ON person_identifier (person);
INSERT INTO journal_table (id, name) VALUES (14, 'person_identifier');

-- A film that turned out to be another one, which is neither binned nor erased: the other is shown in its place, and what
-- comes for this one (an identifier, a collection's update) lands there.
ALTER TABLE film ADD COLUMN merged_into INTEGER REFERENCES film (id) CHECK (merged_into <> id);
CREATE INDEX film_merged_into ON film (merged_into) WHERE merged_into IS NOT NULL;

-- The film an entry came for. `entry.film` is derived from it, the film that one was merged into, so that undoing a merge
-- gives the entry back, also after an update of the collection.
ALTER TABLE entry ADD COLUMN made_for INTEGER REFERENCES film (id);
UPDATE entry SET made_for = film;
CREATE INDEX entry_made_for ON entry (made_for);
CREATE INDEX entry_led ON entry (id) WHERE film <> made_for;

-- A second run of an import finds the viewings of the first.
CREATE INDEX viewing_by_source ON viewing (source) WHERE source IS NOT NULL;

-- Whatever a row refers to finds the row.
DROP INDEX change_done;
DROP INDEX change_undone;
CREATE INDEX change_by_origin ON change (origin, state, id);
CREATE INDEX entry_by_picture ON entry (picture) WHERE picture IS NOT NULL;
CREATE INDEX own_picture_by_picture ON own_picture (picture);

-- Countries and genres, with a name in each language: kept once each, known everywhere by their code, and never taken out,
-- as images are. Countries by ISO 3166, those gone by its part 3 (SUHH). They have checksums and are not journalled:
-- seeding writes them, too.
CREATE TABLE country (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE country_name (
  id INTEGER PRIMARY KEY,
  country TEXT NOT NULL REFERENCES country (code),
  language TEXT NOT NULL CHECK (language <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  row_sum INTEGER NOT NULL DEFAULT 0,
  UNIQUE (country, language)
) STRICT;
CREATE TABLE genre (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  row_sum INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE genre_name (
  id INTEGER PRIMARY KEY,
  genre TEXT NOT NULL REFERENCES genre (code),
  language TEXT NOT NULL CHECK (language <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  row_sum INTEGER NOT NULL DEFAULT 0,
  UNIQUE (genre, language)
) STRICT;

-- What the person says; where a film has any, they stand in place of the collection's. `film.country` and `film.genre`
-- stay as they are, and count where there is nothing here: no verb ever wrote them, but a restored copy that another
-- program wrote into may have brought them, as any words. Made rows, they would be rows that the changes of that time
-- did not touch, and undoing one of those, or asking what stands in its way, would no longer answer as it did.
CREATE TABLE film_country (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  film INTEGER NOT NULL REFERENCES film (id),
  country TEXT NOT NULL REFERENCES country (code),
  position INTEGER NOT NULL,
  row_sum INTEGER NOT NULL DEFAULT 0,
  UNIQUE (film, country)
) STRICT;
CREATE INDEX film_country_by_country ON film_country (country);
CREATE TABLE film_genre (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  film INTEGER NOT NULL REFERENCES film (id),
  genre TEXT NOT NULL REFERENCES genre (code),
  position INTEGER NOT NULL,
  row_sum INTEGER NOT NULL DEFAULT 0,
  UNIQUE (film, genre)
) STRICT;
CREATE INDEX film_genre_by_genre ON film_genre (genre);
INSERT INTO journal_table (id, name) VALUES (15, 'film_country'), (16, 'film_genre');

-- What collections say. Each is read again at this opening, which brings these.
CREATE TABLE entry_country (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entry (id),
  country TEXT NOT NULL REFERENCES country (code),
  position INTEGER NOT NULL,
  UNIQUE (entry, country)
) STRICT;
CREATE INDEX entry_country_by_country ON entry_country (country);
CREATE TABLE entry_genre (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entry (id),
  genre TEXT NOT NULL REFERENCES genre (code),
  position INTEGER NOT NULL,
  UNIQUE (entry, genre)
) STRICT;
CREATE INDEX entry_genre_by_genre ON entry_genre (genre);
ALTER TABLE entry DROP COLUMN country;
ALTER TABLE entry DROP COLUMN genres;
UPDATE collection SET fingerprint = 0;
