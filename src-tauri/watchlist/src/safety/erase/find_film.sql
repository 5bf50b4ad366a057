-- Every key that the film of UUID ?1 has in this copy, or had before it was taken away; or that the film has which stands
-- in one of the places ?2, pairs of a collection's key and an entry's.
INSERT OR IGNORE INTO of_film
SELECT id FROM film WHERE uuid = ?1
UNION
SELECT key FROM history WHERE name = 'film' AND ?1 IN (before ->> '$.uuid', after ->> '$.uuid')
UNION
SELECT e.film
FROM json_each(?2) place
JOIN collection c ON c.key = place.value ->> '$[0]'
JOIN entry e ON e.collection = c.id AND e.key = place.value ->> '$[1]';
