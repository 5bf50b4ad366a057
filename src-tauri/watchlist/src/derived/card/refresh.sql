-- Makes the cards of the stale films again, from what the person says and, field by field where they say nothing,
-- from what the first collection that has the film says. Genre and country are in English whatever is spoken: the picture
-- is composed from them. A card that is still there has its facts, and takes only what
-- the person says of the film: the indexes over titles and years stay as they are.
-- (CROSS JOIN: from the few stale films to the many there are, whatever the planner thinks of an unknown table.)
INSERT INTO card (
  film, title, title_key, second_title, second_key, international_title, year, director, director_key, minutes,
  rating, waiting, viewings, seen_on, seen_key, strikes, noted, picture, ink, genre, country,
  waiting_place, rating_place
)
SELECT
  known.film, known.title,
  CASE
    WHEN NOT known.facts THEN ''
    WHEN known.sort_title IS NOT NULL THEN name_key(known.sort_title)
    ELSE title_key(known.title, known.original_title, known.countries)
  END,
  known.second_title,
  iif(known.facts, title_key(known.second_title, known.original_title, known.countries), NULL),
  known.international_title, known.year,
  known.director, iif(known.facts, name_key(known.director), NULL), known.minutes,
  known.rating, known.waiting, known.viewings,
  known.strikes ->> '$[0].seen_on', seen_key(known.strikes ->> '$[0].seen_on'), known.strikes, known.noted,
  known.picture, known.ink, known.genre, known.country,
  known.waiting_place, known.rating_place
FROM (
  SELECT
    f.id AS film,
    s.differs & 1 AS facts,
    iif(s.differs & 1, coalesce(f.title, e.title), '') AS title,
    -- The one in its own language, unless that is the one shown already and an English one is known.
    coalesce(
      iif(f.title IS NULL AND e.title = coalesce(f.original_title, e.original_title), e.international_title, NULL),
      f.original_title, e.original_title,
      iif(f.title IS NULL, e.international_title, NULL)
    ) AS second_title,
    iif(f.title IS NULL, e.international_title, NULL) AS international_title,
    coalesce(f.original_title, e.original_title) AS original_title,
    coalesce(f.year, e.year) AS year,
    coalesce(f.minutes, e.minutes) AS minutes,
    r.half_stars AS rating,
    -- Behind all that have a place.
    ifnull(r.position, 9223372036854775807) AS rating_place,
    ifnull(w.position, min(w.since, 8000000000000) << 20) AS waiting_place,
    w.film IS NOT NULL AS waiting,
    note.film IS NOT NULL AS noted,
    CASE WHEN s.differs & 1 THEN coalesce(
      (SELECT n.name FROM film_genre x JOIN genre_name n ON n.genre = x.genre AND n.language = 'en'
       WHERE x.film = f.id ORDER BY x.position LIMIT 1),
      f.genre,
      CASE WHEN e.id IS NOT NULL THEN
        (SELECT n.name FROM entry_genre x JOIN genre_name n ON n.genre = x.genre AND n.language = 'en'
         WHERE x.entry = e.id ORDER BY x.position LIMIT 1) END
    ) END AS genre,
    CASE WHEN s.differs & 1 THEN coalesce(
      (SELECT n.name FROM film_country x JOIN country_name n ON n.country = x.country AND n.language = 'en'
       WHERE x.film = f.id ORDER BY x.position LIMIT 1),
      f.country,
      CASE WHEN e.id IS NOT NULL THEN
        (SELECT n.name FROM entry_country x JOIN country_name n ON n.country = x.country AND n.language = 'en'
         WHERE x.entry = e.id ORDER BY x.position LIMIT 1) END
    ) END AS country,
    -- What languages the title may be in.
    CASE WHEN s.differs & 1 THEN coalesce(
      (SELECT group_concat(country, ' ') FROM film_country WHERE film = f.id),
      CASE WHEN e.id IS NOT NULL THEN
        (SELECT group_concat(country, ' ') FROM entry_country WHERE entry = e.id) END
    ) END AS countries,
    st.title AS sort_title,
    coalesce(o.picture, e.picture) AS picture,
    coalesce(o.ink, e.ink) AS ink,
    CASE WHEN s.differs & 1 THEN coalesce(
      (SELECT group_concat(p.name, ', ' ORDER BY c.position)
       FROM credit c JOIN person p ON p.id = c.person WHERE c.film = f.id AND c.job = 'director'),
      CASE WHEN e.id IS NOT NULL THEN
        (SELECT group_concat(coalesce(c.named, p.name), ', ' ORDER BY c.position)
         FROM entry_credit c JOIN person p ON p.id = c.person WHERE c.entry = e.id AND c.job = 'director') END
    ) END AS director,
    CASE WHEN seen.id IS NULL THEN 0 ELSE
      (SELECT count(*) FROM viewing WHERE film = f.id AND finished = 1) END AS viewings,
    CASE WHEN seen.id IS NULL THEN '[]' ELSE
      (SELECT json_group_array(json_object('viewing', v.id, 'seen_on', v.seen_on, 'place', v.place))
       FROM (SELECT id, seen_on, place FROM viewing WHERE film = f.id AND finished = 1
             ORDER BY seen_key(seen_on) DESC, id DESC LIMIT 3) v) END AS strikes
  FROM stale s
  CROSS JOIN film f ON f.id = s.film
  LEFT JOIN entry e ON e.id = (
    SELECT id FROM entry WHERE film = f.id AND s.differs & 1 ORDER BY withdrawn, collection, id LIMIT 1)
  LEFT JOIN own_picture o ON o.film = f.id
  LEFT JOIN sort_title st ON st.film = f.id AND s.differs & 1
  LEFT JOIN binned b ON b.film = f.id AND s.differs & 1
  LEFT JOIN rating r ON r.film = f.id
  LEFT JOIN waiting w ON w.film = f.id
  LEFT JOIN note ON note.film = f.id
  LEFT JOIN viewing seen ON seen.id = (SELECT id FROM viewing WHERE film = f.id AND finished = 1 LIMIT 1)
  WHERE s.differs <> 0 AND (NOT s.differs & 1
    OR (f.removed_at IS NULL AND f.merged_into IS NULL AND b.film IS NULL AND coalesce(f.title, e.title) IS NOT NULL))
  -- Each is found out once a film: without a limit, the questions above would be asked wherever an answer is used.
  LIMIT -1
) known
WHERE true
ON CONFLICT (film) DO UPDATE SET
  (rating, waiting, viewings, seen_on, seen_key, strikes, noted, waiting_place, rating_place) = (
    excluded.rating, excluded.waiting, excluded.viewings, excluded.seen_on, excluded.seen_key, excluded.strikes,
    excluded.noted, excluded.waiting_place, excluded.rating_place);
