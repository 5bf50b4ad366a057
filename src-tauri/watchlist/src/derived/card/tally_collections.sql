-- Counts the stale films that came, went, were seen or are seen no more in the collections that have them.
UPDATE collection_tally SET films = films + n.films_more, seen = seen + n.seen_more
FROM (
  SELECT m.collection AS of, sum(m.films_more) AS films_more, sum(m.seen_more) AS seen_more
  FROM (
    SELECT DISTINCT s.film, e.collection,
      (card.film IS NOT NULL) - (s.was_seen IS NOT NULL) AS films_more,
      ifnull(card.viewings > 0, 0) - ifnull(s.was_seen, 0) AS seen_more
    FROM stale s
    LEFT JOIN card ON card.film = s.film
    CROSS JOIN entry e ON e.film = s.film AND e.withdrawn = 0
    WHERE s.differs <> 0 AND (card.viewings > 0) IS NOT s.was_seen
  ) m
  GROUP BY m.collection
) n
WHERE collection = n.of;
