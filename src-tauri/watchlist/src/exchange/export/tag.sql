-- Tag ?1.
SELECT json_object('uuid', uuid, 'name', name, 'position', position) AS said FROM tag WHERE id = ?1
