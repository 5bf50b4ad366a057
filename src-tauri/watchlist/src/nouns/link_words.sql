-- What film ?1 is searched by elsewhere: the same words in every language.
SELECT
  coalesce(f.title, e.international_title, e.title) AS title,
  coalesce(f.original_title, e.original_title) AS original_title,
  card.year
FROM card
JOIN film f ON f.id = card.film
LEFT JOIN entry e ON e.id = (SELECT id FROM entry WHERE film = f.id ORDER BY withdrawn, collection, id LIMIT 1)
WHERE card.film = ?1
