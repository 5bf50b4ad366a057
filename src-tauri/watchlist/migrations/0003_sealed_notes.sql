-- Why: a note to oneself, written before seeing a film, that nobody reads until then. While `sealed_on` is NULL it is
-- still being written. Whether a sealed one is open is never written down: it is if the person opened it early
-- (`opened_on`), if the day they chose has come (`opens_on`), or, where they chose none, while the film is seen.
-- The three days are ISO days of the person's own calendar.
CREATE TABLE sealed_note (
  film INTEGER PRIMARY KEY REFERENCES film (id),
  text TEXT NOT NULL CHECK (text <> ''),
  sealed_on TEXT CHECK (sealed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  opens_on TEXT CHECK (opens_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  opened_on TEXT CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  row_sum INTEGER NOT NULL DEFAULT 0,
  CHECK (sealed_on IS NOT NULL OR (opens_on IS NULL AND opened_on IS NULL))
) STRICT;
CREATE INDEX sealed_note_by_day ON sealed_note (opens_on) WHERE opens_on IS NOT NULL;

-- Derived: the search index has the sealed notes whose day had come by this one. Written only on a day that opens one.
CREATE TABLE opened_until (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  day TEXT NOT NULL
) STRICT;
INSERT INTO opened_until VALUES (1, '');
