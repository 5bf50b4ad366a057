-- As what person ?1 made how many films that are shown.
SELECT x.job, count(*) AS films
FROM (
  SELECT film, job FROM credit WHERE person = ?1
  UNION
  SELECT e.film, e.job FROM entry_credit e
  WHERE e.person = ?1 AND NOT EXISTS (SELECT 1 FROM credit c WHERE c.film = e.film AND c.job = e.job)
) x
JOIN card ON card.film = x.film
GROUP BY x.job
ORDER BY films DESC, x.job
