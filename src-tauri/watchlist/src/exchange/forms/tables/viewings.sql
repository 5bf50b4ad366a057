-- Every viewing of a film that is shown, finished or not; a film's oldest first. Ratings in stars.
SELECT
  v.uuid, f.uuid AS film, card.title, card.year, v.seen_on,
  iif(v.finished, 'yes', 'no') AS finished,
  v.rating / 2.0 AS rating, v.place, v.company, v.remark,
  (SELECT json_group_array(t.name ORDER BY t.position, t.id)
   FROM viewing_tag x JOIN tag t ON t.id = x.tag WHERE x.viewing = v.id) AS "tags[]",
  v.source
FROM card
JOIN film f ON f.id = card.film
JOIN viewing v ON v.film = card.film
ORDER BY card.title_key, card.film, seen_key(v.seen_on), v.id
