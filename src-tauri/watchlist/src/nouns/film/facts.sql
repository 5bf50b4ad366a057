-- What is known of film ?1 beside its card: the person's words, and the first collection's where they say nothing. Who is
-- shown the original title needs it in no other letters.
SELECT
  coalesce(f.transliterated_title, iif(e.title = e.original_title, NULL, e.transliterated_title)) AS transliterated_title,
  e.other_titles,
  coalesce(f.release_year, e.release_year) AS release_year,
  coalesce(
    (SELECT group_concat(n.name, ', ' ORDER BY x.position) FROM film_country x JOIN country_named n ON n.code = x.country
     WHERE x.film = f.id),
    f.country,
    (SELECT group_concat(n.name, ', ' ORDER BY x.position) FROM entry_country x JOIN country_named n ON n.code = x.country
     WHERE x.entry = e.id)
  ) AS country,
  e.studio,
  CASE
    WHEN EXISTS (SELECT 1 FROM film_genre WHERE film = f.id) THEN
    (SELECT json_group_array(n.name ORDER BY x.position) FROM film_genre x JOIN genre_named n ON n.code = x.genre
     WHERE x.film = f.id)
    WHEN f.genre IS NOT NULL THEN json_array(f.genre)
    ELSE
    (SELECT json_group_array(n.name ORDER BY x.position) FROM entry_genre x JOIN genre_named n ON n.code = x.genre
     WHERE x.entry = e.id)
  END AS genres,
  e.colour,
  e.based_on,
  e.awards
FROM film f
LEFT JOIN entry e ON e.id = (SELECT id FROM entry WHERE film = f.id ORDER BY withdrawn, collection, id LIMIT 1)
WHERE f.id = ?1
