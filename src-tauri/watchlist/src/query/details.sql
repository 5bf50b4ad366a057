-- What is said of films beside their cards: ?1 their keys, a JSON array, ?2 a list. What a person says of a film's countries
-- stands in place of what its collections say.
SELECT k.value AS film, w.since, w.why, x.remark,
  coalesce(
    (SELECT json_group_array(n.name ORDER BY c.position) FROM film_country c JOIN country_named n ON n.code = c.country
     WHERE c.film = k.value HAVING count(*) > 0),
    (SELECT json_array(country) FROM film WHERE id = k.value AND country IS NOT NULL),
    (SELECT json_group_array(n.name ORDER BY c.position) FROM entry_country c JOIN country_named n ON n.code = c.country
     WHERE c.entry = (SELECT id FROM entry WHERE film = k.value ORDER BY withdrawn, collection, id LIMIT 1))
  ) AS countries
FROM json_each(?1) k
JOIN card ON card.film = k.value
LEFT JOIN waiting w ON w.film = k.value
LEFT JOIN list_film x ON x.list = ?2 AND x.film = k.value
