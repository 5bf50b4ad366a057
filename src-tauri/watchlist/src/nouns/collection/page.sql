-- Collection ?1, what the person says of it, and how far they are.
SELECT
  c.id, c.key, c.name, c.introduction, c.source_name, c.source_thanks, c.availability,
  t.films, t.seen,
  (SELECT half_stars FROM collection_rating WHERE collection = c.id) AS rating,
  coalesce((SELECT text FROM collection_comment WHERE collection = c.id), '') AS comment
FROM collection c
JOIN collection_tally t ON t.collection = c.id
WHERE c.id = ?1
