-- Why: what is derived costs as little at any size, and is what this program derives. Counts beside collections are kept,
-- not counted at each act; and what is derived by another version's rules is known by their number.

CREATE TABLE collection_tally (
  collection INTEGER PRIMARY KEY REFERENCES collection (id),
  films INTEGER NOT NULL,
  seen INTEGER NOT NULL
) STRICT;
INSERT INTO collection_tally (collection, films, seen)
SELECT c.id, count(card.film), count(*) FILTER (WHERE card.viewings > 0)
FROM collection c
LEFT JOIN entry e ON e.collection = c.id AND e.withdrawn = 0
LEFT JOIN card ON card.film = e.film
GROUP BY c.id;

-- The rules by which cards, tallies and the search index were made: `derived::RULES`. Until now nobody noted them.
CREATE TABLE derived_by (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  rules INTEGER NOT NULL
) STRICT;
INSERT INTO derived_by VALUES (1, 0);

-- Erasing for good makes the index of names anew and the whole file with it, so nothing else has to clean after itself at
-- once: done for every film that goes, that cost ten times what all the rest of a big act does.
INSERT INTO search_names (search_names, rank) VALUES ('secure-delete', 0);
