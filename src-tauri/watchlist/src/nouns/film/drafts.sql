-- What is said of film ?1 that its form shows: by the person, and, after `of_`, by the first collection that has it.
SELECT
  f.title, f.original_title, f.transliterated_title, f.year, f.minutes,
  (SELECT json_group_array(json_object('job', c.job, 'name', p.name, 'role', c.role) ORDER BY c.position, c.id)
   FROM credit c JOIN person p ON p.id = c.person WHERE c.film = f.id) AS credits,
  iif(
    f.country IS NULL OR EXISTS (SELECT 1 FROM film_country WHERE film = f.id),
    (SELECT json_group_array(n.name ORDER BY x.position)
     FROM film_country x JOIN country_named n ON n.code = x.country WHERE x.film = f.id),
    json_array(f.country)) AS countries,
  iif(
    f.genre IS NULL OR EXISTS (SELECT 1 FROM film_genre WHERE film = f.id),
    (SELECT json_group_array(n.name ORDER BY x.position)
     FROM film_genre x JOIN genre_named n ON n.code = x.genre WHERE x.film = f.id),
    json_array(f.genre)) AS genres,
  e.id AS entry,
  e.title AS of_title, e.original_title AS of_original_title, e.transliterated_title AS of_transliterated_title,
  e.year AS of_year, e.minutes AS of_minutes,
  (SELECT json_group_array(
     json_object('job', c.job, 'name', coalesce(c.named, p.name), 'role', c.role) ORDER BY c.position, c.id)
   FROM entry_credit c JOIN person p ON p.id = c.person WHERE c.entry = e.id) AS of_credits,
  (SELECT json_group_array(n.name ORDER BY x.position)
   FROM entry_country x JOIN country_named n ON n.code = x.country WHERE x.entry = e.id) AS of_countries,
  (SELECT json_group_array(n.name ORDER BY x.position)
   FROM entry_genre x JOIN genre_named n ON n.code = x.genre WHERE x.entry = e.id) AS of_genres
FROM film f
LEFT JOIN entry e ON e.id = (SELECT id FROM entry WHERE film = f.id ORDER BY withdrawn, collection, id LIMIT 1)
WHERE f.id = ?1
