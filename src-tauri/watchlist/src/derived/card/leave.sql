-- The cards of stale films that are not shown: erased, binned or merged into another.
DELETE FROM card
WHERE film IN (
  SELECT s.film FROM stale s LEFT JOIN film f ON f.id = s.film
  WHERE f.id IS NULL OR f.removed_at IS NOT NULL OR f.merged_into IS NOT NULL)
