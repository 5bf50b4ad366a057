-- The films that were in the bin at ?1, and those that became part of one.
WITH RECURSIVE due (film) AS (
  SELECT film FROM binned WHERE since <= ?1
  UNION
  SELECT f.id FROM due JOIN film f ON f.merged_into = due.film
)
SELECT film FROM due
