-- Every image of the note on film ?1 that the journal has, newest first: one that it has twice is unpacked once, after they
-- were brought into order.
WITH remembered AS (
  SELECT c.id AS change, c.at, j.before, j.after
  FROM journal_table t JOIN journal j ON j.tbl = t.id AND j.key = ?1 JOIN change c ON c.id = j.change
  WHERE t.name = 'note'
),
stored AS MATERIALIZED (
  SELECT change, at, image
  FROM (
    SELECT max(change) AS change, at, image
    FROM (SELECT change, at, before AS image FROM remembered UNION ALL SELECT change, at, after FROM remembered)
    WHERE image IS NOT NULL
    GROUP BY image)
  ORDER BY change DESC, at DESC
  LIMIT -1
)
SELECT change, at, iif(typeof(image) = 'integer', unpacked(image, (SELECT bytes FROM journal_block WHERE id = image >> 16)), image)
  AS image
FROM stored
