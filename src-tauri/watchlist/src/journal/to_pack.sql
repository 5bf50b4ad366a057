-- From which change on there may be images that are not packed yet, to the last whose images may be: but for the newest
-- ?1 changes, and for what can be redone on device ?2.
SELECT
  coalesce(
    (SELECT change FROM journal
     WHERE (typeof(before) = 'integer' OR typeof(after) = 'integer') AND EXISTS (SELECT 1 FROM journal_block)
     ORDER BY change DESC LIMIT 1),
    0) AS "from",
  min(
    coalesce((SELECT max(id) FROM change), 0) - ?1,
    coalesce((SELECT min(id) - 1 FROM change WHERE state = 'undone' AND origin = ?2), 9223372036854775807)) AS "to"
