-- Earlier texts of the notes that go: those that are there, and those that went when an import was undone.
INSERT OR IGNORE INTO erased
SELECT 'earlier_note', n.id
FROM earlier_note n JOIN erased e ON e.tbl = 'note' AND e.key = n.film
UNION
SELECT 'earlier_note', h.key
FROM history h JOIN erased e ON e.tbl = 'note' AND e.key IN (h.before ->> '$.film', h.after ->> '$.film')
WHERE h.name = 'earlier_note';
