-- The viewings of the stale films that are shown. (CROSS JOIN: from the few stale films to the many viewings.)
INSERT INTO diary (viewing, film, period, seen_key, finished)
SELECT v.id, v.film, ifnull(period_key(v.seen_on), ''), ifnull(seen_key(v.seen_on), ''), v.finished = 1
FROM stale s
CROSS JOIN viewing v ON v.film = s.film
WHERE s.differs & (1 | 4) AND EXISTS (SELECT 1 FROM card WHERE film = s.film)
