-- Every viewing of a film that is shown.
SELECT
  v.uuid, v.film, card.title, card.year, v.seen_on, v.finished, v.rating, v.place, v.company, v.remark,
  (SELECT json_group_array(t.name ORDER BY t.position, t.id)
   FROM viewing_tag x JOIN tag t ON t.id = x.tag WHERE x.viewing = v.id) AS tags
FROM viewing v
JOIN card ON card.film = v.film
ORDER BY v.id
