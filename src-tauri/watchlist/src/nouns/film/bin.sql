-- The films in the bin, last removed first: ?1 of them, after ?2 others.
SELECT b.film, coalesce(f.title, e.title, '') AS title, coalesce(f.year, e.year) AS year, b.since
FROM binned b
JOIN film f ON f.id = b.film
LEFT JOIN entry e ON e.id = (SELECT id FROM entry WHERE film = f.id ORDER BY withdrawn, collection, id LIMIT 1)
ORDER BY b.since DESC, b.film DESC
LIMIT ?1 OFFSET ?2
