-- Who made the films that the index of names finds by ?1, as far as the first ?2 tell.
WITH found (film) AS (SELECT rowid FROM search_names WHERE search_names MATCH ?1 LIMIT ?2)
SELECT NULL AS named, p.name, p.original_name
FROM found JOIN credit c ON c.film = found.film JOIN person p ON p.id = c.person
UNION
SELECT c.named, p.name, p.original_name
FROM found JOIN entry_credit c ON c.film = found.film JOIN person p ON p.id = c.person
