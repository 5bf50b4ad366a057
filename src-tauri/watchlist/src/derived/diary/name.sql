-- What the viewings of the stale films that are shown name.
INSERT INTO viewing_name (kind, name, viewing, film)
SELECT 'place', v.place, v.id, v.film
FROM stale s CROSS JOIN viewing v ON v.film = s.film AND v.place IS NOT NULL
WHERE s.differs & (1 | 4) AND EXISTS (SELECT 1 FROM card WHERE film = s.film)
UNION
SELECT 'companion', c.value, v.id, v.film
FROM stale s CROSS JOIN viewing v ON v.film = s.film AND v.company IS NOT NULL CROSS JOIN json_each(companions(v.company)) c
WHERE s.differs & (1 | 4) AND EXISTS (SELECT 1 FROM card WHERE film = s.film)
