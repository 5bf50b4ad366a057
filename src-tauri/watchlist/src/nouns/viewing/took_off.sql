-- Whether a change that brought viewing ?1, or changed it, took film ?2 off the watchlist.
SELECT EXISTS (
  SELECT 1 FROM journal said JOIN journal went ON went.change = said.change
  WHERE said.tbl = (SELECT id FROM journal_table WHERE name = 'viewing') AND said.key = ?1 AND said.after_sum IS NOT NULL
    AND went.tbl = (SELECT id FROM journal_table WHERE name = 'waiting') AND went.key = ?2 AND went.after_sum IS NULL)
