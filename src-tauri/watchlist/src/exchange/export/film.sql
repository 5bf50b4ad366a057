-- All that the person said of film ?1, and what it is shown as; texts that were replaced are added by their own question.
-- `json(…)` around each question within: SQLite may hand its answer on as mere text, which would be quoted.
SELECT json_object(
  'uuid', f.uuid,
  'shown_as', json((SELECT json_object('title', title, 'year', year, 'director', director) FROM card WHERE film = f.id)),
  'added_at', f.added_at,
  'removed_at', f.removed_at,
  'merged_into', (SELECT m.uuid FROM film m WHERE m.id = f.merged_into),
  'title', f.title,
  'original_title', f.original_title,
  'transliterated_title', f.transliterated_title,
  'sort_title', (SELECT title FROM sort_title WHERE film = f.id),
  'year', f.year,
  'release_year', f.release_year,
  'minutes', f.minutes,
  'genre', f.genre,
  'country', f.country,
  'genres', json((SELECT json_group_array(genre ORDER BY position) FROM film_genre WHERE film = f.id)),
  'genre_names', json((
    SELECT json_group_array(n.name ORDER BY x.position)
    FROM film_genre x JOIN genre_name n ON n.genre = x.genre AND n.language = 'en' WHERE x.film = f.id
  )),
  'countries', json((SELECT json_group_array(country ORDER BY position) FROM film_country WHERE film = f.id)),
  'country_names', json((
    SELECT json_group_array(n.name ORDER BY x.position)
    FROM film_country x JOIN country_name n ON n.country = x.country AND n.language = 'en' WHERE x.film = f.id
  )),
  'identifiers', json((
    SELECT json_group_array(json_object('kind', kind, 'value', value) ORDER BY id) FROM identifier WHERE film = f.id
  )),
  'credits', json((
    SELECT json_group_array(
      json_object('job', c.job, 'position', c.position, 'name', p.name, 'original_name', p.original_name, 'role', c.role,
        'person', p.uuid)
      ORDER BY c.position, c.id
    )
    FROM credit c JOIN person p ON p.id = c.person WHERE c.film = f.id
  )),
  'waiting_since', (SELECT since FROM waiting WHERE film = f.id),
  'waiting_why', (SELECT why FROM waiting WHERE film = f.id),
  'waiting_position', (SELECT position FROM waiting WHERE film = f.id),
  'binned_since', (SELECT since FROM binned WHERE film = f.id),
  'half_stars', (SELECT half_stars FROM rating WHERE film = f.id),
  'rating_position', (SELECT position FROM rating WHERE film = f.id),
  'note', (SELECT text FROM note WHERE film = f.id),
  'sealed_note', json((
    SELECT json_object('text', text, 'sealed_on', sealed_on, 'opens_on', opens_on, 'opened_on', opened_on)
    FROM sealed_note WHERE film = f.id
  )),
  'viewings', json((
    SELECT json_group_array(
      json_object(
        'uuid', viewing.uuid, 'seen_on', seen_on, 'finished', iif(finished, json('true'), json('false')), 'half_stars', rating,
        'place', place, 'company', company, 'remark', remark, 'source', source,
        'tags', json((
          SELECT json_group_array(json_object('tag', t.uuid, 'name', t.name) ORDER BY t.position, t.id)
          FROM viewing_tag x JOIN tag t ON t.id = x.tag WHERE x.viewing = viewing.id
        ))
      )
      ORDER BY seen_key(seen_on), viewing.id
    )
    FROM viewing WHERE film = f.id
  )),
  'tags', json((
    SELECT json_group_array(json_object('tag', t.uuid, 'name', t.name) ORDER BY t.position, t.id)
    FROM film_tag x JOIN tag t ON t.id = x.tag WHERE x.film = f.id
  )),
  'links', json((
    SELECT json_group_array(json_object('kind', kind, 'address', address) ORDER BY id) FROM link WHERE film = f.id
  )),
  'picture', json((
    SELECT json_object('hash', i.hash, 'kind', i.kind, 'ink', o.ink, 'base64', base64_of(i.bytes))
    FROM own_picture o JOIN image i ON i.hash = o.picture WHERE o.film = f.id
  ))
) AS said
FROM film f
WHERE f.id = ?1
