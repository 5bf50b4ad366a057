-- Every title film ?1 goes by beside the one it is shown under.
SELECT original_title FROM film WHERE id = ?1 AND original_title IS NOT NULL
UNION SELECT transliterated_title FROM film WHERE id = ?1 AND transliterated_title IS NOT NULL
UNION SELECT title FROM entry WHERE film = ?1
UNION SELECT original_title FROM entry WHERE film = ?1 AND original_title IS NOT NULL
UNION SELECT transliterated_title FROM entry WHERE film = ?1 AND transliterated_title IS NOT NULL
UNION SELECT other.value FROM entry, json_each(entry.other_titles) other WHERE entry.film = ?1
