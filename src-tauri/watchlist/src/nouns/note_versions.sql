-- Every text the note on film ?1 ever had but the one it has now, newest first.
SELECT max(at) AS at, text
FROM (
  SELECT c.id AS change, c.at, j.before ->> '$.text' AS text
  FROM journal j JOIN change c ON c.id = j.change WHERE j.tbl = 'note' AND j.key = ?1
  UNION ALL
  SELECT c.id, c.at, j.after ->> '$.text'
  FROM journal j JOIN change c ON c.id = j.change WHERE j.tbl = 'note' AND j.key = ?1
)
WHERE text IS NOT NULL AND text IS NOT (SELECT note.text FROM note WHERE film = ?1)
GROUP BY text
ORDER BY max(change) DESC, at DESC
