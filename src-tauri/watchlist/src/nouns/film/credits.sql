-- Who made film ?1: for each job the person's own credits where there are any, else the first collection's.
SELECT
  c.job, c.person, coalesce(c.named, p.name) AS name,
  coalesce(iif(c.named = p.original_name, p.name, p.original_name), iif(c.named IS NULL, NULL, p.name)) AS second_name,
  c.role
FROM (
  SELECT job, position, person, NULL AS named, role FROM credit WHERE film = ?1
  UNION ALL
  SELECT job, position, person, named, role FROM entry_credit
  WHERE entry = (SELECT id FROM entry WHERE film = ?1 ORDER BY withdrawn, collection, id LIMIT 1)
    AND job NOT IN (SELECT job FROM credit WHERE film = ?1)
) c
JOIN person p ON p.id = c.person
ORDER BY
  CASE c.job WHEN 'director' THEN 0 WHEN 'writer' THEN 1 WHEN 'cinematographer' THEN 2 WHEN 'composer' THEN 3 ELSE 4 END,
  c.position
