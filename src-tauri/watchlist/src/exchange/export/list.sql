-- All that is said of list ?1 and of the films on it, in its order.
SELECT json_object(
  'uuid', l.uuid,
  'name', l.name,
  'introduction', l.introduction,
  'ranked', iif(l.ranked, json('true'), json('false')),
  'position', l.position,
  'films', json((
    SELECT json_group_array(
      json_object('film', f.uuid, 'position', x.position, 'remark', x.remark)
      ORDER BY x.position, x.id
    )
    FROM list_film x JOIN film f ON f.id = x.film WHERE x.list = l.id
  ))
) AS said
FROM list l
WHERE l.id = ?1
