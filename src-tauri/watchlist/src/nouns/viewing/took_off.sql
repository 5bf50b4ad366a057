-- What row film ?2 had on the watchlist when a change that brought viewing ?1, or changed it, took it off last.
SELECT went.before
FROM journal said JOIN {history} went ON went.change = said.change
WHERE said.tbl = (SELECT id FROM journal_table WHERE name = 'viewing') AND said.key = ?1 AND said.after_sum IS NOT NULL
  AND went.tbl = (SELECT id FROM journal_table WHERE name = 'waiting') AND went.key = ?2 AND went.after_sum IS NULL
ORDER BY said.change DESC LIMIT 1
