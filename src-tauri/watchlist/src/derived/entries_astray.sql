-- The entries that do not stand where the film leads that they came for, with that film; of those whose way may have
-- changed, because a film on it was touched. A way that is a circle leads nowhere, and leaves them where they are.
WITH RECURSIVE
before (film) AS (
  SELECT key FROM touched_film
  UNION
  SELECT f.id FROM before JOIN film f ON f.merged_into = before.film
),
way (entry, film) AS (
  SELECT e.id, e.made_for FROM before CROSS JOIN entry e ON e.made_for = before.film
  UNION
  SELECT way.entry, f.merged_into FROM way JOIN film f ON f.id = way.film WHERE f.merged_into IS NOT NULL
)
SELECT e.id AS entry, f.id AS film
FROM way JOIN film f ON f.id = way.film JOIN entry e ON e.id = way.entry
WHERE f.merged_into IS NULL AND e.film <> f.id
