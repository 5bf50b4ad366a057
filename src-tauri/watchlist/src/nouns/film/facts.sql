-- What is known of film ?1 beside its card: the person's words, and the first collection's where they say nothing.
SELECT
  coalesce(f.transliterated_title, e.transliterated_title) AS transliterated_title,
  e.other_titles,
  coalesce(f.release_year, e.release_year) AS release_year,
  coalesce(f.country, e.country) AS country,
  e.studio,
  iif(f.genre IS NULL, e.genres, json_array(f.genre)) AS genres,
  e.colour,
  e.based_on,
  e.awards
FROM film f
LEFT JOIN entry e ON e.id = (SELECT id FROM entry WHERE film = f.id ORDER BY withdrawn, collection, id LIMIT 1)
WHERE f.id = ?1
