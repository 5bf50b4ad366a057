-- What a backup knows of the history, as it was written, with the change that each row belongs to.
SELECT j.id, j.change, j.tbl, j.key, j.before, j.after, j.sum,
  json_array(c.verb, c.at, c.film, c.collection, c.detail) AS of,
  (c.film IS NULL AND c.collection IS NULL) OR c.verb = 'undo_change' AS many
FROM journal j JOIN change c ON c.id = j.change
WHERE j.sum = sum_of('journal', 'tbl', j.tbl, 'key', j.key, 'before', j.before, 'after', j.after)
