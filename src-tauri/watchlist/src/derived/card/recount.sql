-- Counts the collections anew of which something was said: which films they have may differ.
REPLACE INTO collection_tally (collection, films, seen)
SELECT t.collection, count(card.film), count(*) FILTER (WHERE card.viewings > 0)
FROM touched_collection t
LEFT JOIN entry e ON e.collection = t.collection AND e.withdrawn = 0
LEFT JOIN card ON card.film = e.film
GROUP BY t.collection
