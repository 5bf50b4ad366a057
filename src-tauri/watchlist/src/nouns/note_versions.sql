-- Every text the note on film ?1 ever had but the one it has now, newest first.
WITH remembered AS (
  SELECT c.id AS change, c.at, j.before, j.after
  FROM journal_table t JOIN journal j ON j.tbl = t.id AND j.key = ?1 JOIN change c ON c.id = j.change
  WHERE t.name = 'note'
)
SELECT max(at) AS at, text
FROM (
  SELECT change, at, before ->> '$.text' AS text FROM remembered
  UNION ALL
  SELECT change, at, after ->> '$.text' FROM remembered
)
WHERE text IS NOT NULL AND text IS NOT (SELECT note.text FROM note WHERE film = ?1)
GROUP BY text
ORDER BY max(change) DESC, at DESC
