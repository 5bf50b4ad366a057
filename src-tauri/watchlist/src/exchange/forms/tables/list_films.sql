-- The films on every list, of those that are shown, in its order.
SELECT
  l.uuid AS list, l.name AS list_name,
  row_number() OVER (PARTITION BY l.id ORDER BY x.position, x.id) AS place,
  f.uuid AS film, card.title, card.year, x.remark
FROM list l
JOIN list_film x ON x.list = l.id
JOIN card ON card.film = x.film
JOIN film f ON f.id = x.film
ORDER BY l.position, l.id, place
