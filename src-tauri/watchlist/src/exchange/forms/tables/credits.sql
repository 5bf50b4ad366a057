-- Who made each film that is shown, as its page says it: for each job the person's own credits where there are any, else
-- the first collection's.
SELECT
  f.uuid AS film, card.title, c.job, coalesce(c.named, p.name) AS name, p.original_name, c.role, p.uuid AS person
FROM card
JOIN film f ON f.id = card.film
JOIN (
  SELECT film, id, job, position, person, NULL AS named, role FROM credit
  UNION ALL
  SELECT film, id, job, position, person, named, role FROM entry_credit x
  WHERE x.entry = (SELECT id FROM entry WHERE film = x.film ORDER BY withdrawn, collection, id LIMIT 1)
    AND NOT EXISTS (SELECT 1 FROM credit o WHERE o.film = x.film AND o.job = x.job)
) c ON c.film = card.film
JOIN person p ON p.id = c.person
ORDER BY
  card.title_key, card.film,
  CASE c.job WHEN 'director' THEN 0 WHEN 'writer' THEN 1 WHEN 'cinematographer' THEN 2 WHEN 'composer' THEN 3 ELSE 4 END,
  c.position, c.id
