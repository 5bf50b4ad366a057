-- Every row of table ?1 as the history last knew it: its checksum, NULL where it was taken away, and its image where there
-- is one.
WITH known AS (
  SELECT j.key, j.change, j.before, j.after, j.after_sum, c.state IN ('done', 'locked') AS holds
  FROM {history} j
  JOIN change c ON c.id = j.change
  WHERE j.tbl = ?1 AND j.sum = sum_of('journal', 'change', j.change, 'tbl', j.tbl, 'key', j.key, 'before', j.before, 'after', j.after,
      'after_sum', j.after_sum)
)
SELECT key, after_sum AS sum, after AS image
FROM known k
WHERE holds AND change = (SELECT max(change) FROM known o WHERE o.key = k.key AND o.holds)
UNION ALL
-- Where all that was done to it was undone, it is as before the first of it.
SELECT key, NULL, before
FROM known k
WHERE change = (SELECT min(change) FROM known o WHERE o.key = k.key)
  AND NOT EXISTS (SELECT 1 FROM known o WHERE o.key = k.key AND o.holds)
