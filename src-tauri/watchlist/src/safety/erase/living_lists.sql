-- Living lists that ask for a place, for someone, or for a country or genre of the person's own, that only what goes names.
WITH named (kind, name, goes) AS (
  SELECT 'place', v.place, e.key IS NOT NULL
  FROM viewing v LEFT JOIN erased e ON e.tbl = 'viewing' AND e.key = v.id WHERE v.place IS NOT NULL
  UNION
  SELECT 'companion', c.value, e.key IS NOT NULL
  FROM viewing v LEFT JOIN erased e ON e.tbl = 'viewing' AND e.key = v.id CROSS JOIN json_each(companions(v.company)) c
  WHERE v.company IS NOT NULL
  UNION
  SELECT 'genre', x.genre, e.key IS NOT NULL
  FROM film_genre x LEFT JOIN erased e ON e.tbl = 'film_genre' AND e.key = x.id WHERE x.genre GLOB 'own:*'
  UNION
  SELECT 'country', x.country, e.key IS NOT NULL
  FROM film_country x LEFT JOIN erased e ON e.tbl = 'film_country' AND e.key = x.id WHERE x.country GLOB 'own:*'
),
leaving (kind, name) AS (SELECT kind, name FROM named GROUP BY kind, name HAVING min(goes) = 1)
INSERT OR IGNORE INTO erased
SELECT 'living_list', l.id
FROM living_list l
CROSS JOIN json_each(iif(json_valid(l.conditions), l.conditions, '[]')) c
CROSS JOIN json_each(iif(c.type = 'object', c.value, '{}')) asked
WHERE EXISTS (SELECT 1 FROM leaving w WHERE w.kind = asked.key AND w.name = asked.atom);
