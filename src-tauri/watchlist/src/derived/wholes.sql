-- The films that lie on the way of films that were merged, and of which facts may differ.
WITH RECURSIVE way (film) AS (
  SELECT f.merged_into FROM film f CROSS JOIN stale s ON s.film = f.id
  WHERE f.merged_into IS NOT NULL AND s.differs & 1
  UNION
  SELECT f.merged_into FROM way JOIN film f ON f.id = way.film WHERE f.merged_into IS NOT NULL
)
SELECT film FROM way
