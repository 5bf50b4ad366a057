-- Every key that the viewing of UUID ?1 has in this copy, or had before it was taken back.
INSERT OR IGNORE INTO erased
SELECT 'viewing', id FROM viewing WHERE uuid = ?1
UNION
SELECT 'viewing', key FROM history WHERE name = 'viewing' AND ?1 IN (before ->> '$.uuid', after ->> '$.uuid');
