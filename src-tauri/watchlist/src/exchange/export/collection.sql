-- All that collection ?1 says, and what the person says of it.
-- `json(…)` around each question within: SQLite may hand its answer on as mere text, which would be quoted.
SELECT json_object(
  'key', c.key,
  'language', coalesce((SELECT value FROM setting WHERE name = 'collections_in'), 'en'),
  'version', c.version,
  'name', c.name,
  'introduction', c.introduction,
  'source', json_object('name', c.source_name, 'address', c.source_address, 'thanks', c.source_thanks),
  'availability', c.availability,
  'half_stars', (SELECT half_stars FROM collection_rating WHERE collection = c.id),
  'comment', (SELECT text FROM collection_comment WHERE collection = c.id),
  'entries', json((
    SELECT json_group_array(
      json_object(
        'key', e.key, 'film', f.uuid, 'made_for', (SELECT m.uuid FROM film m WHERE m.id = e.made_for), 'withdrawn', iif(e.withdrawn, json('true'), json('false')),
        'title', e.title, 'international_title', coalesce(e.international_title, e.title), 'original_title', e.original_title, 'transliterated_title', e.transliterated_title,
        'other_titles', json(e.other_titles), 'year', e.year, 'release_year', e.release_year, 'minutes', e.minutes,
        'country', (SELECT group_concat(n.name, ', ' ORDER BY x.position) FROM entry_country x JOIN country_named n ON n.code = x.country
     WHERE x.entry = e.id),
        'countries', json((SELECT json_group_array(country ORDER BY position) FROM entry_country WHERE entry = e.id)),
        'studio', e.studio, 'colour', e.colour, 'based_on', e.based_on,
        'genres', json((SELECT json_group_array(n.name ORDER BY x.position) FROM entry_genre x JOIN genre_named n ON n.code = x.genre
     WHERE x.entry = e.id)), 'awards', json(e.awards), 'description', e.description, 'letter', e.letter,
        'fact', e.fact, 'correction_claim', e.correction_claim, 'correction_record', e.correction_record,
        'calls_on', e.calls_on
      )
      ORDER BY e.position
    )
    FROM entry e JOIN film f ON f.id = e.film WHERE e.collection = c.id
  ))
) AS said
FROM collection c
WHERE c.id = ?1
