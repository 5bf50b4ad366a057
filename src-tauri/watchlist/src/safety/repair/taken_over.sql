SELECT m.name, (SELECT group_concat(c.name, ', ') FROM pragma_table_info(m.name) c) AS columns
FROM sqlite_schema m
WHERE m.type = 'table'
  AND m.name NOT GLOB 'search_*'
  AND (m.name NOT GLOB 'sqlite_*' OR m.name = 'sqlite_sequence')
