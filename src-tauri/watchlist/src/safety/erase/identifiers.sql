-- A film that a collection refers to keeps what the collection knows it by, so that no other collection brings it back:
-- identifiers that came with no act of the person's.
DELETE FROM erased
WHERE tbl = 'identifier'
  AND (SELECT i.film FROM identifier i WHERE i.id = erased.key) IN (SELECT made_for FROM entry)
  AND NOT EXISTS (SELECT 1 FROM history j WHERE j.name = 'identifier' AND j.key = erased.key);
