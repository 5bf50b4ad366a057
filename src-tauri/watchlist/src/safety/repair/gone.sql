WITH named AS (
  SELECT film, picture FROM own_picture
  UNION
  SELECT NULL, json_extract(before, '$.picture') FROM {history} WHERE tbl = (SELECT id FROM journal_table WHERE name = 'own_picture') AND before IS NOT NULL
  UNION
  SELECT NULL, json_extract(after, '$.picture') FROM {history} WHERE tbl = (SELECT id FROM journal_table WHERE name = 'own_picture') AND after IS NOT NULL
)
SELECT max(film) AS film, picture
FROM named
WHERE picture IS NOT NULL AND picture NOT IN (SELECT hash FROM image)
GROUP BY picture
