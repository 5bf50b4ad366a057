-- Person ?1.
SELECT json_object('uuid', uuid, 'name', name, 'original_name', original_name) AS said FROM person WHERE id = ?1
