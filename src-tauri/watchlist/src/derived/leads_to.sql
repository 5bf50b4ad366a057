-- The end of the way on which film ?1 lies; none if that is a circle.
WITH RECURSIVE way (film) AS (
  SELECT ?1
  UNION
  SELECT f.merged_into FROM way JOIN film f ON f.id = way.film WHERE f.merged_into IS NOT NULL
)
SELECT f.id AS film FROM way JOIN film f ON f.id = way.film WHERE f.merged_into IS NULL
