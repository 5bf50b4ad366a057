-- Every name of everyone who made film ?1, directors first.
SELECT name FROM (
  SELECT p.name, c.job <> 'director' AS later, c.position FROM credit c JOIN person p ON p.id = c.person WHERE c.film = ?1
  UNION ALL
  SELECT p.original_name, c.job <> 'director', c.position FROM credit c JOIN person p ON p.id = c.person WHERE c.film = ?1
  UNION ALL
  SELECT p.name, c.job <> 'director', c.position FROM entry_credit c JOIN person p ON p.id = c.person WHERE c.film = ?1
  UNION ALL
  SELECT p.original_name, c.job <> 'director', c.position FROM entry_credit c JOIN person p ON p.id = c.person WHERE c.film = ?1
)
WHERE name IS NOT NULL
GROUP BY name
ORDER BY min(later), min(position)
