-- Every film that is shown, as other places know films: in English where its collection speaks another language.
SELECT
  card.film, coalesce(card.international_title, card.title) AS title, card.year,
  coalesce(
    (SELECT group_concat(p.name, ', ' ORDER BY c.position, c.id)
     FROM credit c JOIN person p ON p.id = c.person WHERE c.film = card.film AND c.job = 'director'),
    (SELECT group_concat(p.name, ', ' ORDER BY c.position, c.id)
     FROM entry_credit c JOIN person p ON p.id = c.person
     WHERE c.job = 'director'
       AND c.entry = (SELECT id FROM entry WHERE film = card.film ORDER BY withdrawn, collection, id LIMIT 1))
  ) AS directors,
  (SELECT value FROM identifier WHERE film = card.film AND kind = 'imdb' ORDER BY id LIMIT 1) AS imdb,
  (SELECT value FROM identifier WHERE film = card.film AND kind = 'tmdb' ORDER BY id LIMIT 1) AS tmdb,
  (SELECT value FROM identifier WHERE film = card.film AND kind = 'letterboxd' ORDER BY id LIMIT 1) AS letterboxd,
  r.half_stars, n.text AS note, w.film IS NOT NULL AS waiting
FROM card
LEFT JOIN rating r ON r.film = card.film
LEFT JOIN note n ON n.film = card.film
LEFT JOIN waiting w ON w.film = card.film
ORDER BY card.title_key, card.film
