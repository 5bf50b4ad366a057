-- Of the people whom credits that go name, those whom nobody names any more: no other credit, no collection, and no
-- change that could bring such a credit back.
WITH named (person) AS (
  SELECT c.person FROM credit c JOIN erased e ON e.tbl = 'credit' AND e.key = c.id
  UNION SELECT j.before ->> '$.person' FROM history j JOIN erased e ON e.tbl = 'credit' AND e.tbl = j.name AND e.key = j.key
  UNION SELECT j.after ->> '$.person' FROM history j JOIN erased e ON e.tbl = 'credit' AND e.tbl = j.name AND e.key = j.key
),
other (before, after) AS (
  SELECT before ->> '$.person', after ->> '$.person' FROM history
  WHERE name = 'credit' AND key NOT IN (SELECT key FROM erased WHERE tbl = 'credit')
    AND EXISTS (SELECT 1 FROM named)
)
INSERT OR IGNORE INTO erased
SELECT 'person', person FROM named
WHERE person IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM entry_credit c WHERE c.person = named.person)
  AND NOT EXISTS (
    SELECT 1 FROM credit c
    WHERE c.person = named.person AND c.id NOT IN (SELECT key FROM erased WHERE tbl = 'credit'))
  AND person NOT IN (SELECT before FROM other WHERE before IS NOT NULL)
  AND person NOT IN (SELECT after FROM other WHERE after IS NOT NULL);
