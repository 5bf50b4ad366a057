-- Counts the collections anew of which something was said: which films they have may differ. A film that has two entries
-- counts once.
REPLACE INTO collection_tally (collection, films, seen)
SELECT t.collection, count(DISTINCT card.film), count(DISTINCT iif(card.viewings > 0, card.film, NULL))
FROM touched_collection t
LEFT JOIN entry e ON e.collection = t.collection AND e.withdrawn = 0
LEFT JOIN card ON card.film = e.film
GROUP BY t.collection;
