-- Everything that the films that go are called, or were.
WITH gone AS (SELECT key FROM erased WHERE tbl = 'film'),
called (title) AS (
  SELECT title FROM film WHERE id IN gone
  UNION SELECT original_title FROM film WHERE id IN gone
  UNION SELECT transliterated_title FROM film WHERE id IN gone
  UNION SELECT title FROM entry WHERE film IN gone
  UNION SELECT international_title FROM entry WHERE film IN gone
  UNION SELECT original_title FROM entry WHERE film IN gone
  UNION SELECT transliterated_title FROM entry WHERE film IN gone
  UNION SELECT before ->> '$.title' FROM history WHERE name = 'film' AND key IN gone
  UNION SELECT after ->> '$.title' FROM history WHERE name = 'film' AND key IN gone
)
SELECT title FROM called WHERE title IS NOT NULL
