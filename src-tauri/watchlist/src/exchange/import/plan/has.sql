-- What the person, or a collection, says of film ?1 already.
SELECT
  f.original_title IS NOT NULL OR EXISTS (SELECT 1 FROM entry WHERE film = ?1 AND original_title IS NOT NULL)
    AS original_title,
  f.transliterated_title IS NOT NULL OR EXISTS (SELECT 1 FROM entry WHERE film = ?1 AND transliterated_title IS NOT NULL)
    AS transliterated_title,
  f.year IS NOT NULL OR EXISTS (SELECT 1 FROM entry WHERE film = ?1 AND year IS NOT NULL) AS year,
  f.release_year IS NOT NULL OR EXISTS (SELECT 1 FROM entry WHERE film = ?1 AND release_year IS NOT NULL) AS release_year,
  f.minutes IS NOT NULL OR EXISTS (SELECT 1 FROM entry WHERE film = ?1 AND minutes IS NOT NULL) AS minutes,
  EXISTS (SELECT 1 FROM sort_title WHERE film = ?1) AS sort_title,
  f.genre IS NOT NULL OR EXISTS (
    SELECT 1 FROM film_genre WHERE film = ?1
    UNION ALL SELECT 1 FROM entry_genre x JOIN entry e ON e.id = x.entry WHERE e.film = ?1) AS genres,
  f.country IS NOT NULL OR EXISTS (
    SELECT 1 FROM film_country WHERE film = ?1
    UNION ALL SELECT 1 FROM entry_country x JOIN entry e ON e.id = x.entry WHERE e.film = ?1) AS countries,
  EXISTS (SELECT 1 FROM credit WHERE film = ?1 UNION ALL SELECT 1 FROM entry_credit WHERE film = ?1) AS credits,
  EXISTS (SELECT 1 FROM sealed_note WHERE film = ?1) AS sealed_note,
  EXISTS (SELECT 1 FROM own_picture WHERE film = ?1) AS picture,
  (SELECT text FROM note WHERE film = ?1) AS note,
  f.id AS film
FROM film f WHERE f.id = ?1
