-- What a backup knows of the history, as it was written, with the change that each row belongs to.
SELECT j.change, j.tbl, j.key, j.before, j.after, j.after_sum, j.sum,
  json_array(c.verb, c.at, c.subject_kind, c.subject, c.detail) AS of,
  c.subject IS NULL OR c.verb = 'undo_change' AS many
FROM {history} j JOIN change c ON c.id = j.change
WHERE j.sum = sum_of('journal', 'change', j.change, 'tbl', j.tbl, 'key', j.key, 'before', j.before, 'after', j.after,
  'after_sum', j.after_sum)
-- What changes about one thing did is known again before it is asked of changes about many.
ORDER BY many, j.change, j.tbl, j.key
