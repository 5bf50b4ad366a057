-- What person ?1 is called, as films show it, and the other name there is.
SELECT
  coalesce(c.named, p.name) AS name,
  coalesce(iif(c.named = p.original_name, p.name, p.original_name), iif(c.named IS NULL, NULL, p.name)) AS second_name
FROM person p
LEFT JOIN entry_credit c ON c.id = (SELECT max(id) FROM entry_credit WHERE person = p.id AND named IS NOT NULL)
WHERE p.id = ?1
