-- What is said of list ?1, and how many of its films are shown, and were seen.
SELECT l.id, l.name, l.introduction, l.ranked, count(c.film) AS films, count(c.film) FILTER (WHERE c.viewings > 0) AS seen
FROM list l
LEFT JOIN list_film x ON x.list = l.id
LEFT JOIN card c ON c.film = x.film
WHERE l.id = ?1
GROUP BY l.id
