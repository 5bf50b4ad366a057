-- What the head of a film's file says, in its order: every film that is shown and has a note, or was seen in whole or in
-- part. Of a column that ends in [] each row is a JSON array; the note comes first, and stands below the head.
SELECT
  n.text AS note,
  f.uuid AS film, card.title,
  coalesce(f.original_title, e.original_title) AS original_title,
  card.year,
  (SELECT json_group_array(p.name ORDER BY c.position, c.id) FROM (
     SELECT position, id, person FROM credit WHERE film = f.id AND job = 'director'
     UNION ALL
     SELECT position, id, person FROM entry_credit
     WHERE entry = e.id AND job = 'director'
       AND NOT EXISTS (SELECT 1 FROM credit WHERE film = f.id AND job = 'director')
   ) c JOIN person p ON p.id = c.person) AS "directors[]",
  (SELECT json_group_array(kind || ':' || value ORDER BY id) FROM identifier WHERE film = f.id) AS "identifiers[]",
  (SELECT half_stars / 2.0 FROM rating WHERE film = f.id) AS rating,
  (SELECT json_group_array(t.name ORDER BY t.position, t.id)
   FROM film_tag x JOIN tag t ON t.id = x.tag WHERE x.film = f.id) AS "tags[]",
  (SELECT json_group_array(
     json_patch('{}', json_object(
       'viewing', v.uuid, 'seen_on', v.seen_on, 'finished', iif(v.finished, NULL, json('false')), 'rating', v.rating / 2.0,
       'place', v.place, 'company', v.company, 'remark', v.remark,
       'tags', json((SELECT nullif(json_group_array(t.name ORDER BY t.position, t.id), '[]')
                     FROM viewing_tag x JOIN tag t ON t.id = x.tag WHERE x.viewing = v.id))))
     ORDER BY seen_key(v.seen_on), v.id)
   FROM viewing v WHERE v.film = f.id) AS "viewings[]"
FROM card
JOIN film f ON f.id = card.film
LEFT JOIN entry e ON e.id = (SELECT id FROM entry WHERE film = f.id ORDER BY withdrawn, collection, id LIMIT 1)
LEFT JOIN note n ON n.film = card.film
WHERE n.film IS NOT NULL OR EXISTS (SELECT 1 FROM viewing WHERE film = card.film)
ORDER BY card.film
