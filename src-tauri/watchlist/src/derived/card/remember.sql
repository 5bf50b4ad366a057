-- What the tallies count the stale films as of which something may differ; `was_seen` is NULL where there is no card, and then all of it is to be made.
UPDATE stale SET (was_waiting, was_seen, differs) = (
  SELECT c.waiting, c.viewings > 0, iif(c.film IS NULL, differs | 1, differs)
  FROM (SELECT 1) LEFT JOIN card c ON c.film = stale.film)
WHERE differs <> 0;
