-- Every film that is shown: what the person says of it, and, field by field where they say nothing, what the first
-- collection that has it says. Of a column that ends in [] each row is a JSON array of texts.
SELECT
  f.uuid, card.title,
  coalesce(f.original_title, e.original_title) AS original_title,
  coalesce(f.transliterated_title, e.transliterated_title) AS transliterated_title,
  (SELECT title FROM sort_title WHERE film = f.id) AS sort_title,
  card.year,
  coalesce(f.release_year, e.release_year) AS release_year,
  card.minutes,
  iif(
    EXISTS (SELECT 1 FROM credit WHERE film = f.id AND job = 'director'),
    (SELECT json_group_array(p.name ORDER BY c.position, c.id)
     FROM credit c JOIN person p ON p.id = c.person WHERE c.film = f.id AND c.job = 'director'),
    (SELECT json_group_array(coalesce(c.named, p.name) ORDER BY c.position, c.id)
     FROM entry_credit c JOIN person p ON p.id = c.person WHERE c.entry = e.id AND c.job = 'director')
  ) AS "directors[]",
  CASE
    WHEN EXISTS (SELECT 1 FROM film_country WHERE film = f.id) THEN
      (SELECT json_group_array(n.name ORDER BY x.position)
       FROM film_country x JOIN country_name n ON n.country = x.country AND n.language = 'en' WHERE x.film = f.id)
    WHEN f.country IS NOT NULL THEN json_array(f.country)
    ELSE
      (SELECT json_group_array(n.name ORDER BY x.position)
       FROM entry_country x JOIN country_name n ON n.country = x.country AND n.language = 'en' WHERE x.entry = e.id)
  END AS "countries[]",
  CASE
    WHEN EXISTS (SELECT 1 FROM film_genre WHERE film = f.id) THEN
      (SELECT json_group_array(n.name ORDER BY x.position)
       FROM film_genre x JOIN genre_name n ON n.genre = x.genre AND n.language = 'en' WHERE x.film = f.id)
    WHEN f.genre IS NOT NULL THEN json_array(f.genre)
    ELSE
      (SELECT json_group_array(n.name ORDER BY x.position)
       FROM entry_genre x JOIN genre_name n ON n.genre = x.genre AND n.language = 'en' WHERE x.entry = e.id)
  END AS "genres[]",
  (SELECT json_group_array(value ORDER BY id) FROM identifier WHERE film = f.id AND kind = 'imdb') AS "imdb[]",
  (SELECT json_group_array(value ORDER BY id) FROM identifier WHERE film = f.id AND kind = 'tmdb') AS "tmdb[]",
  (SELECT json_group_array(value ORDER BY id) FROM identifier WHERE film = f.id AND kind = 'wikidata') AS "wikidata[]",
  (SELECT json_group_array(value ORDER BY id) FROM identifier WHERE film = f.id AND kind = 'letterboxd') AS "letterboxd[]",
  (SELECT json_group_array(kind || ':' || value ORDER BY id) FROM identifier
   WHERE film = f.id AND kind NOT IN ('imdb', 'tmdb', 'wikidata', 'letterboxd')) AS "other_identifiers[]",
  (SELECT half_stars / 2.0 FROM rating WHERE film = f.id) AS rating,
  strftime('%FT%R:%fZ', w.since / 1000.0, 'unixepoch') AS waiting_since,
  w.why AS waiting_why,
  (SELECT json_group_array(t.name ORDER BY t.position, t.id)
   FROM film_tag x JOIN tag t ON t.id = x.tag WHERE x.film = f.id) AS "tags[]",
  (SELECT address FROM link WHERE film = f.id AND kind = 'trailer') AS trailer,
  (SELECT address FROM link WHERE film = f.id AND kind = 'watch') AS watch,
  (SELECT json_group_array(c.key || '/' || x.key ORDER BY c.id, x.position)
   FROM entry x JOIN collection c ON c.id = x.collection WHERE x.film = f.id AND x.withdrawn = 0) AS "collections[]",
  strftime('%FT%R:%fZ', f.added_at / 1000.0, 'unixepoch') AS added_at
FROM card
JOIN film f ON f.id = card.film
LEFT JOIN entry e ON e.id = (SELECT id FROM entry WHERE film = f.id ORDER BY withdrawn, collection, id LIMIT 1)
LEFT JOIN waiting w ON w.film = f.id
ORDER BY card.title_key, card.film
