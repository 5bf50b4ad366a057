-- Living list ?1, as it is kept.
SELECT json_object('uuid', uuid, 'name', name, 'conditions', conditions, 'position', position) AS said
FROM living_list WHERE id = ?1
