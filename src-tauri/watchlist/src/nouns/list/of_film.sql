-- The lists that film ?1 is on. Its number counts the films that are shown before it.
SELECT l.id, l.name, x.remark,
  CASE WHEN l.ranked THEN
    1 + (SELECT count(*) FROM list_film o JOIN card c ON c.film = o.film
         WHERE o.list = l.id AND (o.position, o.film) < (x.position, x.film)) END AS rank
FROM list_film x
JOIN list l ON l.id = x.list
WHERE x.film = ?1
ORDER BY l.position, l.id
