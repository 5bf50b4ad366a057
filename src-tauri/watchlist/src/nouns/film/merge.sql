-- What was said of film ?1 is said of film ?2. Where there is one for each film, the second one's stays; what is known of
-- the second one is filled in where nothing is. A film that is seen waits no longer, unless it waited to be seen again.
UPDATE film SET
  original_title = coalesce(original_title, (
    SELECT original_title FROM film WHERE id = ?1
      AND NOT EXISTS (SELECT 1 FROM entry WHERE film = ?2 AND original_title IS NOT NULL))),
  transliterated_title = coalesce(transliterated_title, (
    SELECT transliterated_title FROM film WHERE id = ?1
      AND NOT EXISTS (SELECT 1 FROM entry WHERE film = ?2 AND transliterated_title IS NOT NULL))),
  year = coalesce(year, (
    SELECT year FROM film WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM entry WHERE film = ?2 AND year IS NOT NULL))),
  minutes = coalesce(minutes, (
    SELECT minutes FROM film WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM entry WHERE film = ?2 AND minutes IS NOT NULL)))
WHERE id = ?2;
UPDATE credit SET film = ?2
WHERE film = ?1
  AND job NOT IN (SELECT job FROM credit WHERE film = ?2 UNION SELECT job FROM entry_credit WHERE film = ?2);
UPDATE film_country SET film = ?2
WHERE film = ?1
  AND NOT EXISTS (
    SELECT 1 FROM film_country WHERE film = ?2
    UNION SELECT 1 FROM entry_country x JOIN entry e ON e.id = x.entry WHERE e.film = ?2);
UPDATE film_genre SET film = ?2
WHERE film = ?1
  AND NOT EXISTS (
    SELECT 1 FROM film_genre WHERE film = ?2
    UNION SELECT 1 FROM entry_genre x JOIN entry e ON e.id = x.entry WHERE e.film = ?2);
INSERT OR IGNORE INTO sort_title (film, title) SELECT ?2, title FROM sort_title WHERE film = ?1;
DELETE FROM sort_title WHERE film = ?1 AND ?2 IS NOT NULL;
DELETE FROM waiting
WHERE film IN (?1, ?2)
  AND EXISTS (SELECT 1 FROM viewing WHERE film IN (?1, ?2) AND finished = 1)
  AND NOT EXISTS (SELECT 1 FROM viewing v WHERE v.film = waiting.film AND v.finished = 1);
UPDATE viewing SET film = ?2 WHERE film = ?1;
UPDATE identifier SET film = ?2 WHERE film = ?1;
UPDATE OR IGNORE film_tag SET film = ?2 WHERE film = ?1;
DELETE FROM film_tag WHERE film = ?1 AND ?2 IS NOT NULL;
UPDATE OR IGNORE list_film SET film = ?2 WHERE film = ?1;
DELETE FROM list_film WHERE film = ?1 AND ?2 IS NOT NULL;
UPDATE OR IGNORE link SET film = ?2 WHERE film = ?1;
DELETE FROM link WHERE film = ?1 AND ?2 IS NOT NULL;
UPDATE waiting SET why = concat_ws('; ', why, (SELECT why FROM waiting WHERE film = ?1))
WHERE film = ?2 AND EXISTS (SELECT 1 FROM waiting w WHERE w.film = ?1 AND w.why IS NOT NULL AND w.why IS NOT waiting.why);
INSERT OR IGNORE INTO waiting (film, since, position, why) SELECT ?2, since, position, why FROM waiting WHERE film = ?1;
DELETE FROM waiting WHERE film = ?1 AND ?2 IS NOT NULL;
INSERT OR IGNORE INTO own_picture (film, picture, ink) SELECT ?2, picture, ink FROM own_picture WHERE film = ?1;
DELETE FROM own_picture WHERE film = ?1 AND ?2 IS NOT NULL;
INSERT OR IGNORE INTO sealed_note (film, text, sealed_on, opens_on, opened_on)
SELECT ?2, text, sealed_on, opens_on, opened_on FROM sealed_note WHERE film = ?1;
DELETE FROM sealed_note WHERE film = ?1 AND ?2 IS NOT NULL;
DELETE FROM note WHERE film = ?1 AND ?2 IS NOT NULL;
DELETE FROM rating WHERE film = ?1 AND ?2 IS NOT NULL;
UPDATE film SET merged_into = ?2 WHERE id = ?1;
