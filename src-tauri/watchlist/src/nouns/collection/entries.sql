-- The places of film ?1 in collections.
SELECT e.collection, c.name AS collection_name, e.description, e.letter, e.fact, e.correction_claim, e.correction_record
FROM entry e JOIN collection c ON c.id = e.collection
WHERE e.film = ?1 AND e.withdrawn = 0
ORDER BY e.collection
